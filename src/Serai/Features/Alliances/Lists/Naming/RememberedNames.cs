using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Addresses;

namespace Serai.Features.Alliances.Lists.Naming;

/// <summary>What was decided before of texts that come again.</summary>
public sealed class RememberedNames
{
    private const int AtOnce = 1000;

    private readonly Dictionary<string, (Guid Organization, bool IsOwn)> known = new(StringComparer.Ordinal);

    /// <param name="alliance">Whose lists: its own decisions go before those of others.</param>
    /// <param name="keys">The texts, by <see cref="NameDecision.KeyOf"/>.</param>
    public static async Task<RememberedNames> LoadAsync(SeraiDb db, Guid alliance, IEnumerable<string> keys, CancellationToken stop)
    {
        var (remembered, heirs) = (new RememberedNames(), new Dictionary<Guid, Guid?>());
        foreach (var some in keys.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
            foreach (var decision in await db.NameDecisions.AsNoTracking().Where(d => some.Contains(d.Key)).OrderBy(d => d.AllianceId == alliance).ThenBy(d => d.Id).ToListAsync(stop))
            {
                if (!heirs.TryGetValue(decision.OrganizationId, out var heir))
                    heirs[decision.OrganizationId] = heir = (await db.HeirOf(decision.OrganizationId, stop))?.Id;
                if (heir is { } organization)
                    remembered.known[decision.Key] = (organization, decision.AllianceId == alliance);
            }
        return remembered;
    }

    /// <summary>Whom the text means, and whether that was decided for this alliance itself; null where nobody decided.</summary>
    public (Guid Organization, bool IsOwn)? Of(string key) => known.TryGetValue(key, out var found) ? found : null;
}
