using Microsoft.AspNetCore.Mvc;
using Serai.Features.Activities;
using Serai.Features.Agreements.Came;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Platform.Web;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>Says which activities of the registry came of an agreement.</summary>
[Needs(Right.Edit, Anywhere = true, IsSecret = true)]
public sealed class ActivitiesModel(SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, CandidateQueries candidates, LinkActivity link)
    : AgreementPage(db, queries, organizations, staff, parties)
{
    private const int LongestWords = 200;

    public string Words { get; private set; } = "";
    public IReadOnlyList<Activity> Candidates { get; private set; } = [];
    public IReadOnlyList<CameOfIt> Linked { get; private set; } = [];

    public async Task<IActionResult> OnGet(string slug, string? q, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop))
            return NotFound();
        Words = FieldValues.Clean(q ?? "") is var words && words.Length > LongestWords ? words[..LongestWords] : words;
        Linked = await Queries.CameOfItAsync(Agreement, HttpContext.Actor, stop);
        Candidates = await candidates.OfAsync(Agreement, Words, stop);
        return Page();
    }

    public Task<IActionResult> OnPostLink(string slug, Guid activity, CancellationToken stop) => ActAsync(slug, LinkActivity.Verb, doing => link.LinkAsync(Agreement, activity, doing, stop), stop);

    public Task<IActionResult> OnPostUnlink(string slug, Guid id, CancellationToken stop) => ActAsync(slug, LinkActivity.Back, doing => link.UnlinkAsync(Agreement, id, doing, stop), stop);

    private async Task<IActionResult> ActAsync(string slug, string verb, Func<Doing, Task<Guid?>> act, CancellationToken stop)
    {
        if (!await FindAsync(slug, Right.Edit, stop))
            return NotFound();
        // Done twice it is done.
        var step = await act(HttpContext.Doing(verb, AgreementLinks.Subject(slug), Agreement.KeeperId));
        Response.Headers.Location = step is { } made ? EditingLinks.After(AgreementLinks.Activities(slug), made) : AgreementLinks.Activities(slug);
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
