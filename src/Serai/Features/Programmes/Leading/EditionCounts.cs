using Microsoft.EntityFrameworkCore;
using Serai.Features.Programmes.Open;

namespace Serai.Features.Programmes.Leading;

/// <param name="Counted">How many take part, by the list of participants.</param>
/// <param name="Told">How many did, as a source says; null where none does.</param>
/// <param name="Days">On how many days it was held: those of its sessions, else of its date; null where nobody says.</param>
/// <param name="Outcomes">How many things are recorded that came of it.</param>
public sealed record EditionCount(int Counted, int? Told, int? Days, int Outcomes)
{
    /// <summary>Who is not counted here but told of: the two are never added without saying so.</summary>
    public int ToldOnly => Counted == 0 ? Told ?? 0 : 0;
}

/// <summary>Counts what editions were, in three statements however many they are.</summary>
public sealed class EditionCounts(SeraiDb db)
{
    private const int DayLength = 10;

    public async Task<IReadOnlyDictionary<Guid, EditionCount>> OfAsync(IReadOnlyCollection<Edition> editions, CancellationToken stop)
    {
        if (editions.Count == 0)
            return new Dictionary<Guid, EditionCount>();
        List<Guid> ids = [.. editions.Select(e => e.Id)];
        var participants = await db.Participants.Where(p => ids.Contains(p.EditionId) && p.State == ParticipantState.Confirmed)
            .GroupBy(p => p.EditionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var outcomes = await db.EditionOutcomes.Where(o => ids.Contains(o.EditionId)).GroupBy(o => o.EditionId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var sessions = (await db.EditionSessions.Where(s => ids.Contains(s.EditionId)).Select(s => new { s.EditionId, s.StartsLocal }).ToListAsync(stop)).ToLookup(s => s.EditionId, s => Day(s.StartsLocal));
        return editions.ToDictionary(e => e.Id, e => new EditionCount(
            participants.GetValueOrDefault(e.Id), e.ParticipantsTold, sessions[e.Id].Distinct().Count() is > 0 and var days ? days : EditionDays.Of(e.Held)?.Count, outcomes.GetValueOrDefault(e.Id)));
    }

    // The day stands first.
    private static string Day(string local) => local.Length > DayLength ? local[..DayLength] : local;
}
