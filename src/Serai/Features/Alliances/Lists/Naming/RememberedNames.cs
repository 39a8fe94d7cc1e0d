using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Addresses;

namespace Serai.Features.Alliances.Lists.Naming;

/// <summary>What was decided before of texts that come again.</summary>
public sealed class RememberedNames
{
    private const int AtOnce = 1000;

    private readonly Dictionary<string, RememberedName> known = new(StringComparer.Ordinal);

    /// <param name="alliance">Whose lists: its own decisions go before those of others.</param>
    /// <param name="keys">The texts, by <see cref="NameDecision.KeyOf"/>.</param>
    public static async Task<RememberedNames> LoadAsync(SeraiDb db, Guid alliance, IEnumerable<string> keys, CancellationToken stop)
    {
        var decisions = new List<NameDecision>();
        foreach (var some in keys.Distinct(StringComparer.Ordinal).Chunk(AtOnce))
            decisions.AddRange(await db.NameDecisions.AsNoTracking().Where(d => some.Contains(d.Key)).OrderBy(d => d.AllianceId == alliance).ThenBy(d => d.Id).ToListAsync(stop));
        var (remembered, heirs) = (new RememberedNames(), await db.HeirsOf(decisions.Select(d => d.OrganizationId).OfType<Guid>(), stop));
        foreach (var decision in decisions)
            // Others' word on what is no organization helps nobody.
            if (decision.Meaning != NameMeaning.Organization && decision.AllianceId != alliance)
                continue;
            else if (decision.OrganizationId is not { } organization)
                remembered.known[decision.Key] = new(decision.Meaning, null, decision.AllianceId == alliance);
            else if (heirs.TryGetValue(organization, out var heir))
                remembered.known[decision.Key] = new(decision.Meaning, heir, decision.AllianceId == alliance);
        return remembered;
    }

    /// <summary>What was decided of the text; null where nobody decided.</summary>
    public RememberedName? Of(string key) => known.GetValueOrDefault(key);
}

/// <summary>What was decided before of a text.</summary>
/// <param name="Organization">Null where it means none, or not one alone.</param>
/// <param name="IsOwn">For this alliance itself.</param>
public sealed record RememberedName(NameMeaning Meaning, Guid? Organization, bool IsOwn);
