using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Editing;
using Serai.Platform.History;
using Serai.Ui.Editing;

namespace Serai.Features.Proposals;

/// <summary>Accepts a proposal through the engine that saves an editor's own work, declines it, or takes it back.</summary>
public sealed class DecideProposal(SeraiDb db, RecordEditor editor, RecordKinds kinds, ProposalMail mail, IClock clock)
{
    /// <summary>Accepts: what is proposed is saved and the proposal is closed in one step.</summary>
    /// <param name="context">Whose request it is.</param>
    /// <param name="proposal">An open one.</param>
    /// <param name="merged">What the record was when it was merged, and what was chosen; null to take the proposal as it stands.</param>
    /// <param name="reason">What is said to it.</param>
    public async Task<Outcome> AcceptAsync(HttpContext context, Proposal proposal, (FieldValues Was, FieldValues Chosen)? merged, string? reason)
    {
        var stop = context.RequestAborted;
        if (kinds.Find(proposal.Kind) is not { } kind)
            return new Outcome.Gone();
        var (was, typed) = merged ?? (proposal.WasValues, proposal.TypedValues);
        var why = string.Join(" · ", new[] { proposal.Note, reason }.Where(w => !string.IsNullOrWhiteSpace(w)));
        Doing Do(RecordAt at) => context.Doing(SnakeCase.Of(proposal.Verb.ToString()), at.Subject, at.SubjectId, why);
        async Task<bool> Close(StepInProgress step)
        {
            if (await db.Proposals.SingleAsync(p => p.Id == proposal.Id, stop) is not { IsOpen: true } open)
                return false;
            open.Accept(context.Actor.PersonId, clock.GetCurrentInstant(), reason, step.Id);
            await mail.AnsweredAsync(context, open);
            return true;
        }

        return proposal.Verb switch
        {
            ProposalVerb.Add => await editor.AddAsync(kind, proposal.RecordKey, typed, Do, stop, Close),
            ProposalVerb.Remove => await editor.RemoveAsync(kind, proposal.RecordKey!, was, Do, stop, Close),
            _ => await editor.SaveAsync(kind, proposal.RecordKey!, was, typed, Do, stop, Close),
        };
    }

    /// <summary>Declines with a reason; false where somebody else has decided already.</summary>
    public Task<bool> DeclineAsync(HttpContext context, Guid id, string reason) =>
        CloseAsync(id, p => p.Decline(context.Actor.PersonId, clock.GetCurrentInstant(), reason), context, tell: true);

    public Task<bool> WithdrawAsync(HttpContext context, Guid id) => CloseAsync(id, p => p.Withdraw(clock.GetCurrentInstant()), context, tell: false);

    private async Task<bool> CloseAsync(Guid id, Action<Proposal> close, HttpContext context, bool tell)
    {
        var stop = context.RequestAborted;
        try
        {
            db.ChangeTracker.Clear();
            if (await db.Proposals.SingleAsync(p => p.Id == id, stop) is not { IsOpen: true } open)
                return false;
            close(open);
            if (tell) await mail.AnsweredAsync(context, open);
            await db.SaveChangesAsync(stop);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }
}
