using Microsoft.EntityFrameworkCore;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Life;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements.Approvals;

/// <summary>One approval: to decide, or to hand to a colleague.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class DecideModel(
    SeraiDb db, AgreementQueries queries, OrganizationQueries organizations, OfficeStaff staff, PartiesShown parties, ApprovalQueries approvals, DecideApproval decide, IStringLocalizerFactory texts)
    : AgreementPage(db, queries, organizations, staff, parties)
{
    private readonly OfficeStaff people = staff;

    public ApprovalShown Approval { get; private set; } = null!;

    /// <summary>All that were asked together with it.</summary>
    public IReadOnlyList<ApprovalShown> Round { get; private set; } = [];

    /// <summary>The number of the version that is decided on; null where there is no text yet.</summary>
    public int? Shown { get; private set; }

    public string? Words { get; private set; }
    public bool MayDecide => Approval.IsTurn && Approval.Row.IsFor(HttpContext.Actor);
    public bool MayHandOver => Approval.Row.MayHandOver(HttpContext.Actor);

    /// <summary>Those who could decide in its place.</summary>
    public IEnumerable<KeyValuePair<string, string>> Colleagues(string none) =>
        [new("", none), .. people.People.Where(p => p.Id != Approval.Row.PersonId && (Approval.Row.PersonId is not null || p.Id != HttpContext.Actor.PersonId)).Select(p => KeyValuePair.Create(p.Id.ToString("N"), p.Name))];

    public async Task<IActionResult> OnGet(string slug, Guid id, CancellationToken stop) => await LoadAsync(slug, id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, Guid id, string? decision, string? shown, string? words, CancellationToken stop)
    {
        if (!await LoadAsync(slug, id, stop))
            return NotFound();
        Words = words;
        return decision is not (DecideApproval.Approves or DecideApproval.Returns) ? BadRequest()
            : await AnswerAsync(slug, id, await decide.RunAsync(HttpContext, Agreement.Id, id, decision == DecideApproval.Approves, int.TryParse(shown, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null, words, stop), "words", stop);
    }

    public async Task<IActionResult> OnPostHand(string slug, Guid id, string? to, CancellationToken stop) => !await LoadAsync(slug, id, stop) ? NotFound()
        : await AnswerAsync(slug, id, await decide.HandOverAsync(HttpContext, Agreement.Id, id, Guid.TryParseExact(to, "N", out var colleague) ? colleague : null, stop), "to", stop);

    private async Task<IActionResult> AnswerAsync(string slug, Guid id, Moved done, string field, CancellationToken stop)
    {
        if (done.Step is { } step)
        {
            Response.Headers.Location = EditingLinks.After(AgreementLinks.Show(slug), step);
            return StatusCode(StatusCodes.Status303SeeOther);
        }
        // As it stands now: somebody else may have decided.
        if (!await LoadAsync(slug, id, stop))
            return NotFound();
        ModelState.Clear();
        ModelState.AddModelError(field is "words" && MayDecide || field is "to" && MayHandOver ? field : "", done.Problem!.Sentence(texts));
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, Guid id, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (!await FindAsync(slug, Right.SeeOffice, stop))
            return false;
        Shown = await Db.AgreementVersions.Where(v => v.AgreementId == Agreement.Id).MaxAsync(v => (int?)v.Number, stop);
        var all = await approvals.OfAsync(Agreement, HttpContext.Actor, stop);
        if (all.Now.Concat(all.Earlier).FirstOrDefault(a => a.Row.Id == id) is not { } found)
            return false;
        (Approval, Round) = (found, [.. all.Now.Concat(all.Earlier).Where(a => a.Row.Round == found.Row.Round)]);
        return true;
    }
}
