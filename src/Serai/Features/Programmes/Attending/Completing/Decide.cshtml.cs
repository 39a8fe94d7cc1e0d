using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Ui.Editing;

namespace Serai.Features.Programmes.Attending.Completing;

/// <summary>Whether one participant has completed, decided by hand.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class DecideModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, CompletionQueries completion, DecideCompletion decide, IStringLocalizerFactory all) : AttendingPage(db, programmes, organizations, all)
{
    public const string Yes = "yes", No = "no", Rule = "rule";

    public CompletionOf One { get; private set; } = null!;
    public string As { get; private set; } = Rule;
    public string Why { get; private set; } = "";

    public async Task<IActionResult> OnGet(string slug, string edition, string number, CancellationToken stop) => await LoadAsync(slug, edition, number, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string edition, string number, [FromForm(Name = "as")] string? what, [FromForm] string? why, [FromForm] string? version, CancellationToken stop)
    {
        if (!await LoadAsync(slug, edition, number, stop))
            return NotFound();
        ModelState.Clear();
        (As, Why) = (what ?? "", FieldValues.Clean(why ?? ""));
        if (As is not (Yes or No or Rule))
            return Again("", TakeAttendance.Problem("DecideChoose"));
        var shown = int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : -1;
        var (step, problem) = await decide.RunAsync(HttpContext, Programme, Edition, One.Participant.Number, shown, As switch { Yes => true, No => false, _ => null }, Why, stop);
        return problem is { } refused ? Again(refused.Code == "ChangedMeanwhile" ? "" : "why", refused) : Go(step is null ? AttendingLinks.Completion(slug, edition) : EditingLinks.AfterForGood(AttendingLinks.Completion(slug, edition)));
    }

    private async Task<bool> LoadAsync(string slug, string edition, string number, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.Edit, stop) || Whole(number) is not { } asked)
            return false;
        if (await completion.OfAsync(Edition, asked, stop) is not { } one)
            return false;
        One = one;
        (As, Why) = (one.Participant.CompletedByHand switch { true => Yes, false => No, null => Rule }, one.Participant.CompletedWhy ?? "");
        return true;
    }
}
