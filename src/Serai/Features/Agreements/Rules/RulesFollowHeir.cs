using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Merging;

namespace Serai.Features.Agreements.Rules;

/// <summary>The rules of an office that was merged are its heir's from then on; where both have one for the same step, the heir's own holds.</summary>
public sealed class RulesFollowHeir : IFollowsHeir
{
    public async Task FollowAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
    {
        var rules = await db.Set<AgreementRule>().Include(r => r.Approvers).Where(r => r.OfficeId == merged || r.OfficeId == heir).ToListAsync(stop);
        var held = rules.Where(r => r.OfficeId == heir).Select(r => (r.Kind, r.Stage)).ToHashSet();
        foreach (var rule in rules.Where(r => r.OfficeId == merged))
            if (held.Contains((rule.Kind, rule.Stage)))
            {
                db.RemoveRange(rule.Approvers);
                db.Remove(rule);
            }
            else
            {
                rule.OfficeId = heir;
                rule.Approvers.ForEach(a => a.OfficeId = heir);
            }
    }
}
