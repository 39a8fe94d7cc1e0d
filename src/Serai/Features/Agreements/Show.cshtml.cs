using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Agreements.Approvals;
using Serai.Features.Agreements.Comments;
using Serai.Features.Agreements.Evidence;
using Serai.Features.Agreements.Life;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.Web;
using Serai.Ui;
using Serai.Ui.Editing;

namespace Serai.Features.Agreements;

/// <summary>An agreement: its life, what came of it, what it says, and what its office sees to.</summary>
[AllowAnonymous]
public sealed class ShowModel(AgreementQueries queries, ReadRules rules, MoveAgreement move, ApprovalQueries approvals, CommentQueries comments, IEnumerable<IBesideAgreement> others, Today today) : PageModel
{
    private const int LongestChart = 30;

    public AgreementView View { get; private set; } = null!;
    public AsOf AsOf { get; private set; } = null!;
    public StageRules Rules { get; private set; } = null!;
    public ApprovalsShown Approvals { get; private set; } = ApprovalsShown.None;
    public CommentsShown Comments { get; private set; } = null!;

    /// <summary>What other features say of it.</summary>
    public IReadOnlyList<Beside> Beside { get; private set; } = [];

    /// <summary>Why a step that was asked for was not taken.</summary>
    public FieldProblem? Problem { get; private set; }

    public AgreementStage? Wanted { get; private set; }
    public string? Why { get; private set; }
    public string? On { get; private set; }

    public Agreement Agreement => View.Agreement;
    public bool MayEdit => HttpContext.Actor.May(Right.Edit, Agreement.KeeperId);

    /// <summary>The steps that the reader may take now.</summary>
    public IReadOnlyList<AgreementStage> Ways => !AsOf.IsToday ? [] : [.. Rules.WaysFrom(View.Stage).Where(to => HttpContext.Actor.May(Rules.Of(to).Right, Agreement.KeeperId))
        .OrderBy(to => to is AgreementStage.Withdrawn or AgreementStage.Terminated ? 2 : AgreementLife.IsBack(View.Stage, to) ? 1 : 0)];

    /// <summary>The parties whose signature is what comes next.</summary>
    public IReadOnlyList<PartyShown> ToSign => !AsOf.IsToday || View.Stage is not (AgreementStage.Approved or AgreementStage.PartlySigned) || View.Current is not { } version ? []
        : [.. View.Parties.Where(p => View.SignaturesOf(version).All(s => s.OrganizationId != p.Organization.Id)).DistinctBy(p => p.Organization.Id)];

    /// <summary>Whether the reader signs for one of them.</summary>
    public bool MaySign => ToSign.Any(p => HttpContext.Actor.May(Right.Represent, p.Organization.Id));

    /// <summary>Activities by year, what goes on hollow; those whose date tells no year are not among them.</summary>
    public YearColumns? Columns(string label) => EvidencePage.Columns(label, EvidencePage.Of(View, Math.Min(AsOf.To.Year, today.Day.Year), LongestChart));

    public async Task<IActionResult> OnGet(string slug, AsOf asOf, CancellationToken stop) => await LoadAsync(slug, asOf, stop) ? Page() : NotFound();

    /// <summary>Takes a step of the agreement's life.</summary>
    public async Task<IActionResult> OnPostMove(string slug, string? from, string? to, string? on, string? why, AsOf asOf, CancellationToken stop)
    {
        if (!await LoadAsync(slug, asOf, stop) || View.Sees != Sees.All || !HttpContext.Actor.May(Right.Propose, Agreement.KeeperId))
            return NotFound();
        ModelState.Clear();
        (Why, On) = (FieldValues.Clean(why ?? ""), FieldValues.Clean(on ?? ""));
        if (ReadStage(from) is not { } shown || ReadStage(to) is not { } wanted)
            return Again(new("Move.NoSuchWay") { Texts = typeof(AgreementTexts) });
        Wanted = wanted;
        EdtfDate? day = null;
        if (On.Length > 0 && !EdtfDate.TryParse(On, out day, out var wrong))
            return Again(new(FieldProblem.NotADate, On) { Date = wrong });
        if (day is { IsInterval: true })
            return Again(new(FieldProblem.Interval, On));
        if (day?.Earliest > today.Day)
            return Again(new("Move.InTheFuture", On) { Texts = typeof(AgreementTexts) });
        var moved = await move.RunAsync(HttpContext, Agreement.Id, shown, wanted, day, Why, stop);
        if (moved.Problem is { } problem)
            return await LoadAsync(slug, asOf, stop) ? Again(problem) : NotFound();
        Response.Headers.Location = EditingLinks.After(AgreementLinks.Show(slug), moved.Step!.Value);
        return StatusCode(StatusCodes.Status303SeeOther);
    }

    private static AgreementStage? ReadStage(string? word) => Platform.Web.Api.ApiJson.Read<AgreementStage>(word ?? "");

    private PageResult Again(FieldProblem problem)
    {
        Problem = problem;
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, AsOf asOf, CancellationToken stop)
    {
        // What only some may see nobody keeps.
        if (HttpContext.Actor.IsSignedIn)
            Response.Headers.CacheControl = "no-store";
        if (await queries.FindAsync(slug, HttpContext.Actor, stop) is not { } agreement)
            return false;
        AsOf = asOf;
        View = await queries.OfAsync(agreement, HttpContext.Actor, asOf, stop);
        Rules = await rules.OfAsync(agreement, stop);
        Approvals = await approvals.OfAsync(agreement, HttpContext.Actor, stop);
        Comments = await comments.OfAsync(agreement, HttpContext.Actor, stop);
        var beside = new List<Beside>();
        foreach (var other in others)
            beside.AddRange(await other.OfAsync(agreement, HttpContext.Actor, stop));
        Beside = beside;
        return true;
    }
}
