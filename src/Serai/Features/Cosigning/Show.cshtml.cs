using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime.Text;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Versions;
using Serai.Features.Cosigning.Bundles;
using Serai.Features.Cosigning.Copies;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Cosigning.Sending;
using Serai.Features.Cosigning.Taking;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.SiteKeys;
using Serai.Platform.Web;
using Serai.Ui.Editing;

namespace Serai.Features.Cosigning;

/// <summary>How an agreement stands between two sites: what is on the table, who has said what, where the copies differ, and what can be done.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class ShowModel(SeraiDb db, AgreementQueries queries, TalkQueries talks, OwnCopy own, CompareCopies compare, SayToPartner say, MakeBundle bundles, IStringLocalizerFactory texts, IClock clock, Today today) : PageModel
{
    public Agreement Agreement { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public Talk? Talk { get; private set; }

    /// <summary>Partners with whom it could be signed, while it is signed with none.</summary>
    public IReadOnlyList<Partner> Partners { get; private set; } = [];

    /// <summary>What the register here says otherwise than the document on the table, of the agreement that it is about.</summary>
    public IReadOnlyList<FieldDiffers> FromTable { get; private set; } = [];

    /// <summary>What the register here says otherwise than what both have signed.</summary>
    public IReadOnlyList<FieldDiffers> OwnDiffers { get; private set; } = [];

    /// <summary>What the partner's register said otherwise, when it was compared last.</summary>
    public IReadOnlyList<FieldDiffers> TheirsDiffers { get; private set; } = [];

    public IReadOnlyDictionary<string, FieldChanged> OwnChanges { get; private set; } = new Dictionary<string, FieldChanged>();
    public CopyStatement? Theirs { get; private set; }

    /// <summary>The agreement of the family that is on the table, where it is another one.</summary>
    public string? OpenSlug { get; private set; }

    public string? Why { get; private set; }
    public string? LastDay { get; private set; }

    /// <summary>Whether a notice was written and can be given: it is shown once more before it goes out, since it cannot be taken back.</summary>
    public bool IsToConfirm { get; private set; }

    public bool MayEdit => HttpContext.Actor.May(Right.Edit, Agreement.KeeperId);
    public bool MaySign => HttpContext.Actor.May(Right.Represent, Agreement.KeeperId);
    public bool IsOpen => Talk is null || OpenSlug is null;
    public bool IsHolding => Talk is not null && Talk.Cosigned.HoldingId == Agreement.Id;
    public AgreementStage LocalStage => Agreement.StageOn(today.Day);

    /// <summary>Whether it is over in the register here, though no notice has ended it between the two.</summary>
    public bool HasRunOut => IsHolding && Stage is not CosignStage.Terminated && LocalStage is AgreementStage.Expired or AgreementStage.Terminated;

    public CosignStage Stage => Talk?.Now.StageOn(clock.GetCurrentInstant().InUtc().Date) ?? CosignStage.Draft;
    public LocalDate DayOf(Instant at) => today.DayOf(at);

    /// <summary>Whether what the agreement says here can be put on the table now.</summary>
    public bool MayOffer => MayEdit && IsOpen && LocalStage == AgreementStage.Negotiation && (Talk?.Now.Table is null || FromTable.Count > 0);

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop) => await LoadAsync(slug, stop) ? Page() : NotFound();

    /// <summary>Everything that proves it, as a file.</summary>
    public async Task<IActionResult> OnGetBundle(string slug, CancellationToken stop)
    {
        if (!await LoadAsync(slug, stop) || Talk is null)
            return NotFound();
        return File((await bundles.OfAsync(Talk, stop)).ToBytes(), "application/json", $"agreement-{slug}.json");
    }

    public Task<IActionResult> OnPostOffer(string slug, Guid partner, string? shown, CancellationToken stop) => DoAsync(slug, () => say.OfferAsync(HttpContext, Agreement.Id, partner, string.IsNullOrEmpty(shown) ? null : shown, stop), stop);

    public Task<IActionResult> OnPostTake(string slug, string? shown, CancellationToken stop) => DoAsync(slug, () => say.TakeTheirsAsync(HttpContext, Agreement.Id, shown, stop), stop);

    public Task<IActionResult> OnPostPutBack(string slug, CancellationToken stop) => DoAsync(slug, () => say.PutBackAsync(HttpContext, Agreement.Id, stop), stop);

    public Task<IActionResult> OnPostBack(string slug, string? why, CancellationToken stop)
    {
        Why = why;
        return DoAsync(slug, () => say.StepBackAsync(HttpContext, Agreement.Id, why, stop), stop, Right.Represent);
    }

    /// <param name="slug">The agreement's.</param>
    /// <param name="lastDay">As typed.</param>
    /// <param name="why">As typed.</param>
    /// <param name="sure">Whether it was shown before it goes out.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IActionResult> OnPostNotice(string slug, string? lastDay, string? why, bool sure, CancellationToken stop)
    {
        (Why, LastDay) = (why, FieldValues.Clean(lastDay ?? ""));
        var done = await DoAsync(slug, () => LocalDatePattern.Iso.Parse(LastDay) is { Success: true } day ? say.NoticeAsync(HttpContext, Agreement.Id, day.Value, why, sure, stop) : Task.FromResult(new Moved(null, CosigningProblem.Of("NotADay", LastDay))), stop, Right.Represent);
        if (sure || done is not StatusCodeResult { StatusCode: StatusCodes.Status303SeeOther })
            return done;
        Response.Headers.Location = default;
        IsToConfirm = true;
        return await LoadAsync(slug, stop) ? Page() : NotFound();
    }

    public Task<IActionResult> OnPostCompare(string slug, CancellationToken stop) => CompareAsync(slug, asks: false, stop);

    /// <summary>Asks the partner to put its register back to what both have signed.</summary>
    public Task<IActionResult> OnPostAsk(string slug, CancellationToken stop) => CompareAsync(slug, asks: true, stop);

    public Task<IActionResult> OnPostAgain(string slug, CancellationToken stop) => DoAsync(slug, () => say.AgainAsync(HttpContext, Agreement.Id, MaySign, stop), stop);

    private Task<IActionResult> CompareAsync(string slug, bool asks, CancellationToken stop) => DoAsync(slug, async () =>
        await compare.RunAsync(Talk?.Cosigned.Id ?? Guid.Empty, asks, stop) is { } why ? new(null, CosigningProblem.Of("Compare." + why)) : new(Guid.Empty, null), stop);

    private async Task<IActionResult> DoAsync(string slug, Func<Task<Moved>> act, CancellationToken stop, Right right = Right.Edit)
    {
        if (!await LoadAsync(slug, stop) || !HttpContext.Actor.May(right, Agreement.KeeperId))
            return NotFound();
        ModelState.Clear();
        var done = await act();
        db.ChangeTracker.Clear();
        if (done.Problem is { } problem)
        {
            if (!await LoadAsync(slug, stop))
                return NotFound();
            ModelState.AddModelError(SayToPartner.FieldOf(problem), problem.Sentence(texts));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }
        Response.Headers.Location = done.Step is { } step && step != Guid.Empty ? EditingLinks.After(CosigningLinks.Show(slug), step) : CosigningLinks.Show(slug);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private async Task<bool> LoadAsync(string slug, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await queries.FindAsync(slug, HttpContext.Actor, stop) is not { } found || !HttpContext.Actor.May(Right.SeeOffice, found.KeeperId))
            return false;
        var id = found.Id;
        Agreement = await db.Agreements.AsNoTracking().Include(a => a.Parties).Include(a => a.Fields).AsSplitQuery().FirstAsync(a => a.Id == id, stop);
        Name = Agreement.Title ?? Agreement.SortName;
        Talk = await talks.OfAgreementAsync(Agreement.FamilyId, stop);
        if (Talk is null)
        {
            var (keeper, parties) = (Agreement.KeeperId, Agreement.Organizations());
            Partners = await db.Partners.AsNoTracking().Where(p => p.OfficeId == keeper && p.State == PartnerState.Accepted && parties.Contains(p.OrganizationId)).OrderBy(p => p.Name).ToListAsync(stop);
            return true;
        }
        // One that was withdrawn here stands in nobody's way.
        if (Talk.Cosigned.OpenId is { } other && other != id)
            OpenSlug = await db.Agreements.Where(a => a.Id == other && a.Stage != AgreementStage.Withdrawn).Select(a => a.Slug).FirstOrDefaultAsync(stop);
        await DifferencesAsync(Talk, stop);
        return true;
    }

    private async Task DifferencesAsync(Talk talk, CancellationToken stop)
    {
        if (talk.Now.Table is { } table && IsOpen && !IsHolding && await own.OfAsync(Agreement, null, stop) is { } draft)
            FromTable = ContentDifference.Of(draft with { Previous = null }, await talks.DocumentAsync(talk, table, stop) with { Previous = null });
        if (CompareCopies.Reference(talk) is not { } offer)
            return;
        var signed = await talks.DocumentAsync(talk, offer, stop);
        if (talk.Now.InForce is not null && await compare.OwnAsync(talk, stop) is { } mine)
        {
            OwnDiffers = ContentDifference.Of(mine, signed);
            OwnChanges = (await HttpContext.RequestServices.GetRequiredService<ChangedFields>().OfAsync(talk, OwnDiffers, stop)).ToDictionary(c => c.Field);
        }
        if (talk.Cosigned.TheirCopy is { } jws && Jws.Read(jws, MessageForm.MostBytes) is { } read && CopyForm.Read(read.Payload) is { } copy)
        {
            // What was said of another document tells nothing of this one.
            if (copy.Of != offer.Document)
                return;
            Theirs = copy;
            TheirsDiffers = ContentDifference.Of(copy.Document, signed);
        }
    }
}
