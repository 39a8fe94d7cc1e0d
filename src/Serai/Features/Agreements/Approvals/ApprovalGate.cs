using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Life;
using Serai.Platform.Auth;
using Serai.Platform.Editing;

namespace Serai.Features.Agreements.Approvals;

/// <summary>
/// Lets an agreement leave a stage forward only once all who were asked have approved, and asks those who are set for a stage when it comes
/// there. Back and out it may go at any time: then the round is over.
/// </summary>
public sealed class ApprovalGate(SeraiDb db, ReadRules rules, ApprovalMail mail, IClock clock) : IHoldsBack
{
    public async Task<FieldProblem?> WhyAsync(Agreement agreement, AgreementStage from, AgreementStage to, CancellationToken stop)
    {
        if (to is AgreementStage.Withdrawn or AgreementStage.Terminated || AgreementLife.IsBack(from, to))
            return null;
        var id = agreement.Id;
        var open = await db.Set<AgreementApproval>().CountAsync(a => a.AgreementId == id && a.EndedAt == null && a.State != ApprovalState.Approved, stop);
        return open == 0 ? null : new("WaitsForApproval", open) { Texts = typeof(ApprovalTexts) };
    }

    public async Task FollowAsync(HttpContext context, Agreement agreement, AgreementStage from, AgreementStage to, CancellationToken stop)
    {
        var (id, now) = (agreement.Id, clock.GetCurrentInstant());
        foreach (var left in await db.Set<AgreementApproval>().Where(a => a.AgreementId == id && a.EndedAt == null).ToListAsync(stop))
            left.End(now);
        var approvers = (await rules.OfAsync(agreement, stop)).Of(to).Approvers;
        if (approvers.Count == 0)
            return;
        var round = 1 + (await db.Set<AgreementApproval>().Where(a => a.AgreementId == id).MaxAsync(a => (int?)a.Round, stop) ?? 0);
        var asked = approvers.Select(a => new AgreementApproval
        {
            AgreementId = id, KeeperId = agreement.KeeperId, Round = round, Stage = to, Ordinal = a.Ordinal, PersonId = a.PersonId, Role = a.Role, AskedBy = context.Actor.PersonId, AskedAt = now,
        }).ToList();
        db.AddRange(asked);
        foreach (var first in asked.Where(a => asked.IsTurnOf(a)))
            await mail.AskAsync(context, agreement, first);
    }
}
