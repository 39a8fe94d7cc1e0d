using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Ui.Editing;

namespace Serai.Features.Proposals;

/// <summary>One proposal: what would change, and the decision about it.</summary>
[Needs(Right.SeeProposals, Anywhere = true)]
public sealed class ProposalModel(SeraiDb db, RecordKinds kinds, RecordForms forms, DecideProposal decide, IPersonNames persons, IServiceProvider parts) : PageModel
{
    public ProposalView View { get; private set; } = null!;
    public Proposal Proposal => View.Proposal;

    /// <summary>Who proposed it; null for somebody who was deleted.</summary>
    public string? Proposer { get; private set; }

    /// <summary>Who decided; null while nobody has, and for somebody who was deleted.</summary>
    public string? Decider { get; private set; }

    public bool MayDecide => HttpContext.Actor.MayDecide(Proposal) && Proposal.IsOpen;

    /// <summary>Why nothing came of a decision.</summary>
    public FieldProblem? Problem { get; private set; }

    /// <summary>The reason as it was written, where it is refused.</summary>
    public string? Written { get; private set; }

    /// <summary>Where the record has moved on: the page of merging.</summary>
    public RecordForm? Form { get; private set; }

    public async Task<IActionResult> OnGet(Guid id) => await LoadAsync(id) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(Guid id, string? decision, string? reason)
    {
        if (!await LoadAsync(id))
            return NotFound();
        var written = reason ?? Request.Form[FormReading.Note].ToString();
        if (FormReading.NoteProblem(written) is { } wrong)
        {
            (Problem, Written) = (wrong, written);
            return Again();
        }
        var words = FieldValues.Clean(written);
        return decision switch
        {
            "withdraw" when HttpContext.Actor.IsProposer(Proposal) => await decide.WithdrawAsync(HttpContext, id) ? Back(id) : await DecidedAsync(id),
            "decline" when HttpContext.Actor.MayDecide(Proposal) && words.Length == 0 => Again("ReasonMissing"),
            "decline" when HttpContext.Actor.MayDecide(Proposal) => await decide.DeclineAsync(HttpContext, id, words) ? Back(id) : await DecidedAsync(id),
            // The page of merging says nothing but what was chosen.
            "accept" when HttpContext.Actor.MayDecide(Proposal) => await AcceptAsync(id, words),
            null when Request.Form.IsMerge() && HttpContext.Actor.MayDecide(Proposal) => await AcceptAsync(id, words),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> AcceptAsync(Guid id, string reason)
    {
        if (!Proposal.IsOpen)
            return await DecidedAsync(id);
        var (form, stop) = (Request.Form, HttpContext.RequestAborted);
        (FieldValues, FieldValues)? merged = null;
        if (form.IsMerge())
        {
            var (chosen, unanswered) = form.Merged(View.Kind);
            if (unanswered.Count > 0 && await OpenAsync(stop) is { } open)
                return Again(await forms.UnansweredAsync(open, form, unanswered, reason, stop));
            merged = (form.Before(View.Kind), chosen);
        }
        switch (await decide.AcceptAsync(HttpContext, Proposal, merged, reason.Length == 0 ? null : reason))
        {
            case Outcome.Saved saved:
                return RedirectTo(EditingLinks.After(saved.At.Page, saved.Step));
            case Outcome.Moved moved when Proposal.Verb == ProposalVerb.Edit && await OpenAsync(stop) is { } open:
                return Again(await forms.MovedAsync(open with { Note = reason }, moved, stop));
            case Outcome.Wrong wrong when await OpenAsync(stop) is { } open:
                return Again(await forms.WrongAsync(open with { Was = merged?.Item1 ?? Proposal.WasValues }, form, merged?.Item2 ?? Proposal.TypedValues, wrong.Problems, stop));
            case Outcome.Kept kept:
                Problem = kept.Why;
                return Again();
            case Outcome.Unchanged:
                return Again("SaysNothingNew");
            case Outcome.Moved:
                return Again("MovedOn");
            default:
                return await DecidedAsync(id);
        }
    }

    private Task<RecordForm?> OpenAsync(CancellationToken stop) => Proposal.Verb == ProposalVerb.Add
        ? forms.OpenNewAsync(View.Kind, Proposal.RecordKey, HttpContext.Actor, stop)
        : forms.OpenAsync(View.Kind, Proposal.RecordKey!, HttpContext.Actor, stop);

    private async Task<bool> LoadAsync(Guid id)
    {
        var proposal = await db.Proposals.AsNoTracking().FirstOrDefaultAsync(p => p.Id == id, HttpContext.RequestAborted);
        if (proposal is null || !HttpContext.Actor.MaySee(proposal))
            return false;
        var view = await ProposalView.OfAsync(proposal, kinds, new(db, parts, HttpContext.RequestAborted));
        if (view is null)
            return false;
        View = view;
        var names = await persons.OfAsync([proposal.PersonId, .. new[] { proposal.DecidedBy }.OfType<Guid>()], HttpContext.RequestAborted);
        Proposer = names.GetValueOrDefault(proposal.PersonId);
        Decider = proposal.DecidedBy is { } decider ? names.GetValueOrDefault(decider) : null;
        return true;
    }

    private IActionResult Again(RecordForm form)
    {
        Form = form;
        Response.StatusCode = form.Problems > 0 ? StatusCodes.Status422UnprocessableEntity : StatusCodes.Status409Conflict;
        return Page();
    }

    private IActionResult Again(string? code = null)
    {
        Problem ??= new FieldProblem(code!) { Texts = typeof(ProposalTexts) };
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task<IActionResult> DecidedAsync(Guid id)
    {
        if (!await LoadAsync(id))
            return NotFound();
        Problem = new FieldProblem(View.Record is null ? "RecordGone" : "DecidedAlready") { Texts = typeof(ProposalTexts) };
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private IActionResult Back(Guid id) => RedirectTo(ProposalLinks.Show(id));

    private IActionResult RedirectTo(string address)
    {
        Response.Headers.Location = address;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
