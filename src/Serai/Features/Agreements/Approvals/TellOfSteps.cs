using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Life;
using Serai.Platform.Editing;

namespace Serai.Features.Agreements.Approvals;

/// <summary>Tells those of a step whom the office's rules name.</summary>
public sealed class TellOfSteps(SeraiDb db, ReadRules rules, ApprovalMail mail) : IHoldsBack
{
    public Task<FieldProblem?> WhyAsync(Agreement agreement, AgreementStage from, AgreementStage to, CancellationToken stop) => Task.FromResult<FieldProblem?>(null);

    public async Task FollowAsync(HttpContext context, Agreement agreement, AgreementStage from, AgreementStage to, CancellationToken stop)
    {
        var rule = (await rules.OfAsync(agreement, stop)).Of(to);
        // Only those whose offices see it there.
        var (id, keeper, shared) = (agreement.Id, agreement.KeeperId, rule.TellsParties && agreement.Confidentiality != Confidentiality.Office && AgreementLife.Shared.Contains(to));
        var parties = shared ? await db.AgreementParties.Where(p => p.AgreementId == id && p.OrganizationId != keeper).OrderBy(p => p.Ordinal).Select(p => p.OrganizationId).Distinct().ToListAsync(stop) : [];
        var why = db.ChangeTracker.Entries<AgreementMove>().LastOrDefault(m => m.Entity.AgreementId == id && m.Entity.To == to && m.State == EntityState.Added)?.Entity.Why;
        if (rule.TellsInCharge || parties.Count > 0)
            await mail.MovedAsync(context, agreement, to, why, rule.TellsInCharge, parties);
    }
}
