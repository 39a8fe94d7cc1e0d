using Microsoft.EntityFrameworkCore;
using Serai.Features.Calls.Applying;
using Serai.Features.Calls.Deciding;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Calls.Becoming;

/// <summary>Makes of an accepted submission what its call is for, once, as one step with the record that it did.</summary>
public sealed class Become(SeraiDb db, CallQueries calls, RecordEditor editor, CallTurn turn)
{
    /// <summary>A submission that has a place, with what it says; null where it has none.</summary>
    public async Task<AcceptedSubmission?> FindAsync(Call call, Submission submission, CancellationToken stop)
    {
        var id = submission.Id;
        if (await db.CallDecisions.AsNoTracking().FirstOrDefaultAsync(d => d.SubmissionId == id, stop) is not { HoldsPlace: true } decision)
            return null;
        var design = await calls.DesignAsync(call.Id, submission.FormNumber, stop);
        return new(call, submission, decision, design, KeepDraft.Answers(design, submission.Answers!));
    }

    /// <summary>Why it cannot become anything now; null where it can.</summary>
    public async Task<FieldProblem?> InTheWayAsync(Guid submission, CancellationToken stop)
    {
        if (await db.MadeOfSubmissions.AnyAsync(m => m.SubmissionId == submission, stop))
            return Problem("BecameAlready");
        return await db.CallDecisions.AsNoTracking().FirstOrDefaultAsync(d => d.SubmissionId == submission, stop) is not { HoldsPlace: true } decision ? Problem("NoPlace")
            : decision is { ConfirmBy: not null, ConfirmedAt: null } ? Problem("NotConfirmedYet")
            : null;
    }

    /// <param name="context">The request.</param>
    /// <param name="becomes">What makes it.</param>
    /// <param name="accepted">The submission.</param>
    /// <param name="within">What it becomes a part of.</param>
    /// <param name="typed">Its values.</param>
    /// <param name="reason">Why, for the history.</param>
    /// <param name="stop">Nothing is kept once it stops.</param>
    public async Task<Outcome> RunAsync(HttpContext context, IBecomes becomes, AcceptedSubmission accepted, string? within, FieldValues typed, string reason, CancellationToken stop)
    {
        var (call, submission) = (accepted.Call, accepted.Submission.Id);
        if (await InTheWayAsync(submission, stop) is { } first)
            return Refused(first);
        var (made, late) = ((RecordAt?)null, (FieldProblem?)null);
        Doing Begin(RecordAt at)
        {
            made = at;
            return context.Doing(becomes.Verb, at.Subject, at.SubjectId, reason);
        }

        var outcome = await editor.AddAsync(becomes.Record, within, typed, Begin, stop, async step =>
        {
            // Nobody gives the place up between this look and the commit.
            await turn.WaitAsync(call.Id, stop);
            late = await InTheWayAsync(submission, stop);
            if (late is not null)
                return false;
            db.Add(new MadeOfSubmission { CallId = call.Id, SubmissionId = submission, KeeperId = call.KeeperId, Kind = becomes.Name, MadeId = becomes.IdOf(made!), At = step.Doing.At, MadeInStep = step.Id });
            return true;
        });
        return late is null ? outcome : Refused(late);
    }

    internal static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(BecomingTexts) };

    private static Outcome.Wrong Refused(FieldProblem problem) => new(new Dictionary<string, FieldProblem> { [""] = problem });
}
