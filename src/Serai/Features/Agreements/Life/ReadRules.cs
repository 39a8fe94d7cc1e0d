using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Rules;

namespace Serai.Features.Agreements.Life;

/// <summary>Reads what the keeper's office asks of the steps of an agreement: of each stage its rule for the kind, or else for all kinds, or else the program's.</summary>
public sealed class ReadRules(SeraiDb db)
{
    public Task<StageRules> OfAsync(Agreement agreement, CancellationToken stop) => OfAsync(agreement.KeeperId, agreement.Kind, stop);

    /// <param name="office">The keeper.</param>
    /// <param name="kind">A kind's key; empty for what holds for all kinds.</param>
    /// <param name="stop">Ends the looking.</param>
    public async Task<StageRules> OfAsync(Guid office, string kind, CancellationToken stop)
    {
        var rows = await db.Set<AgreementRule>().AsNoTracking().Include(r => r.Approvers).Where(r => r.OfficeId == office && (r.Kind == "" || r.Kind == kind)).ToListAsync(stop);
        return new([.. rows.GroupBy(r => r.Stage).Select(g => g.OrderByDescending(r => r.Kind.Length).First().ToRule())]);
    }
}
