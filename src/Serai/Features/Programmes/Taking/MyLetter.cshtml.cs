using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Paper;

namespace Serai.Features.Programmes.Taking;

/// <summary>The letter for the visa, printed by the participant.</summary>
[AllowAnonymous]
public sealed class MyLetterModel(SeraiDb db, OrganizationQueries organizations, LetterWords words, IStringLocalizer<TakingTexts> texts, IStringLocalizerFactory all) : OwnPage(db, organizations, all)
{
    public LetterPrinted Letter { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string edition, string secret, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, secret, stop) || !Participant.TakesPart || await words.OfAsync(Programme, Edition, Participant, stop) is not { } letter)
            return NotFound();
        Letter = letter;
        return new PaperResult(texts["Letter.FileName", Edition.Slug, Participant.Number]);
    }
}
