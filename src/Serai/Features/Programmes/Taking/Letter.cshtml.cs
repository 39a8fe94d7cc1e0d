using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Paper;

namespace Serai.Features.Programmes.Taking;

/// <summary>The letter for a participant's visa, printed by those who run the edition. Where it says what stands in the passport that is a look at what they told, and counted.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class LetterModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, LetterWords words, LookAtNeeds look, IStringLocalizer<TakingTexts> texts) : EditionPage(db, programmes, organizations)
{
    public LetterPrinted Letter { get; private set; } = null!;

    public Task<IActionResult> OnGet(string slug, string edition, int number, CancellationToken stop) => PrintAsync(slug, edition, number, pressed: false, stop);

    public Task<IActionResult> OnPost(string slug, string edition, int number, CancellationToken stop) => PrintAsync(slug, edition, number, pressed: true, stop);

    private async Task<IActionResult> PrintAsync(string slug, string edition, int number, bool pressed, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop))
            return NotFound();
        var id = Edition.Id;
        if (await Db.Participants.AsNoTracking().FirstOrDefaultAsync(p => p.EditionId == id && p.Number == number && p.State == ParticipantState.Confirmed, stop) is not { } participant || !await words.IsThereAsync(id, stop))
            return NotFound();
        var key = participant.Id;
        if (await words.TellsAsync(id, stop) && await Db.ParticipantNeeds.AnyAsync(n => n.ParticipantId == key, stop))
        {
            // By its address alone nothing is shown: the button is on the participant's page.
            if (!pressed)
            {
                Response.Headers.Location = TakingLinks.One(slug, edition, number);
                return StatusCode(StatusCodes.Status303SeeOther);
            }
            await look.RunAsync(key, stop);
        }
        if (await words.OfAsync(Programme, Edition, participant, stop) is not { } letter)
            return NotFound();
        Letter = letter;
        return new PaperResult(texts["Letter.FileName", Edition.Slug, participant.Number]);
    }
}
