using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Paper;

namespace Serai.Features.Programmes.Taking;

/// <summary>The letter for a participant's visa, printed by those who run the edition.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class LetterModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, LetterWords words, IStringLocalizer<TakingTexts> texts) : EditionPage(db, programmes, organizations)
{
    public LetterPrinted Letter { get; private set; } = null!;
    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, string edition, int number, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        var id = Edition.Id;
        if (await Db.Participants.AsNoTracking().FirstOrDefaultAsync(p => p.EditionId == id && p.Number == number && p.State == ParticipantState.Confirmed, stop) is not { } participant
            || await words.OfAsync(Programme, Edition, participant, Language, stop) is not { } letter)
            return NotFound();
        (Letter, Name) = (letter, participant.Name);
        return new PaperResult(texts["Letter.FileName", Edition.Slug, participant.Number]);
    }
}
