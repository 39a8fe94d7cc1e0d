using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Editing;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Editing;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Ui.Editing;

namespace Serai.Features.Alliances.Deciding;

/// <summary>One statement: what it says, what was decided about it, and where an editor of the alliance decides.</summary>
[Needs(Right.Propose, Anywhere = true)]
public sealed class StatementModel(SeraiDb db, DecideStatement decide, StatementKind kind, IServiceProvider parts) : PageModel
{
    public MembershipStatement Statement { get; private set; } = null!;
    public IReadOnlyList<Decision> Decisions { get; private set; } = [];
    public string Slug { get; private set; } = "";
    public string AllianceName { get; private set; } = "";
    public (string Slug, string Name)? Member { get; private set; }
    public bool MayDecide { get; private set; }
    public FieldProblem? Problem { get; private set; }
    public FieldProblem? MemberProblem { get; private set; }
    public string Reason { get; private set; } = "";
    public string MemberTyped { get; private set; } = "";

    public DecisionKind? Now => Ruling.Now(Decisions);

    public async Task<IActionResult> OnGet(string slug, string key, CancellationToken stop) => await LoadAsync(slug, key, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(string slug, string key, string? decision, string? seen, string? organization, CancellationToken stop)
    {
        if (!await LoadAsync(slug, key, stop) || !MayDecide)
            return NotFound();
        Reason = Request.Form.NoteText();
        var verdict = decision switch { "accept" => DecisionKind.Accept, "reject" => DecisionKind.Reject, "identify" => DecisionKind.Identify, _ => (DecisionKind?)null };
        if (verdict is not { } chosen)
            return Again(new("NotADecision") { Texts = kind.Texts });
        Guid? member = null;
        if (chosen == DecisionKind.Identify && await MemberAsync(organization, stop) is var read)
        {
            if (read.Problem is not null)
                return Again(MemberProblem = read.Problem);
            member = (Guid?)read.Value;
        }
        if (Reason.Length == 0)
            return Again(new("DecisionReasonMissing") { Texts = kind.Texts });
        var count = int.TryParse(seen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1;
        var doing = HttpContext.Doing("decide", "alliances/" + slug, Statement.AllianceId, Reason);
        var outcome = await decide.RunAsync(doing, Statement.AllianceId, key, new(chosen, Reason, count, member), stop);
        switch (outcome)
        {
            case Outcome.Saved saved:
                Response.Headers.Location = EditingLinks.After(Request.Query.ContainsKey("list") ? DecideLinks.Decide(slug) : saved.At.Page, saved.Step);
                return StatusCode(StatusCodes.Status303SeeOther);
            case Outcome.Wrong wrong:
                await LoadAsync(slug, key, stop);
                return Again(wrong.Problems.Values.First(), StatusCodes.Status409Conflict);
            default:
                return NotFound();
        }
    }

    private async Task<FieldReading> MemberAsync(string? typed, CancellationToken stop)
    {
        MemberTyped = FieldValues.Clean(typed ?? "");
        return MemberTyped.Length == 0 ? FieldReading.Refused("", FieldProblem.Missing) : await new OrganizationFormat().ReadAsync(MemberTyped, new(db, parts, stop));
    }

    private PageResult Again(FieldProblem problem, int status = StatusCodes.Status422UnprocessableEntity)
    {
        Problem = problem;
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> LoadAsync(string slug, string key, CancellationToken stop)
    {
        if (await kind.MakeAsync(db, slug, stop) is not { SubjectId: { } id } at || HttpContext.Actor.MayEdit(at) is var may && may == EditorMay.Nothing)
            return false;
        db.ChangeTracker.Clear();
        if (await db.MembershipStatements.AsNoTracking().Include(s => s.Source).FirstOrDefaultAsync(s => s.Key == key && s.AllianceId == id, stop) is not { } statement)
            return false;
        (Statement, Slug, AllianceName, MayDecide) = (statement, slug, at.Title, may == EditorMay.Edit);
        Decisions = [.. (await db.Decisions.AsNoTracking().Where(d => d.StatementKey == key).ToListAsync(stop)).InOrder()];
        Member = await db.Organizations.Where(o => o.Id == statement.MemberId).Select(o => new { o.Slug, o.Name }).FirstOrDefaultAsync(stop) is { } member ? (member.Slug, member.Name) : null;
        return true;
    }
}
