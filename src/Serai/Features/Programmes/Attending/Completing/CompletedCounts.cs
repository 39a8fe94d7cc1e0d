using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes.Attending.Completing;

/// <summary>How many of a group have completed an edition.</summary>
/// <param name="Group">Null for those who are in none.</param>
public sealed record CompletedCount(Guid EditionId, string? Group, int Count);

/// <summary>How many have completed.</summary>
/// <param name="Said">The editions of which it can be said: they ask for something that can be counted, or somebody decided by hand.</param>
public sealed record CompletedSums(IReadOnlySet<Guid> Said, IReadOnlyList<CompletedCount> Counts);

/// <summary>Counts in the database who has completed editions, in three statements however many they are.</summary>
public sealed class CompletedCounts(SeraiDb db)
{
    public async Task<CompletedSums> OfAsync(IReadOnlyCollection<Edition> editions, CancellationToken stop)
    {
        List<Guid> ids = [.. editions.Select(e => e.Id)];
        var asked = await db.EditionSessions.Where(s => ids.Contains(s.EditionId)).GroupBy(s => s.EditionId)
            .Select(g => new { g.Key, Counted = g.Count(s => s.Counts), Required = g.Count(s => s.IsRequired) }).ToDictionaryAsync(g => g.Key, g => (g.Counted, g.Required), stop);
        var people = db.Participants.Where(p => ids.Contains(p.EditionId) && p.State == ParticipantState.Confirmed);
        var byHand = await people.Where(p => p.CompletedByHand != null).GroupBy(p => new { p.EditionId, p.Group, p.CompletedByHand })
            .Select(g => new { g.Key.EditionId, g.Key.Group, g.Key.CompletedByHand, Count = g.Count() }).ToListAsync(stop);
        // Whoever came to nothing has not completed by any rule, and is left out.
        // From the sessions on, as an index holds all that is asked of who came to one.
        var attended = db.EditionSessions.Where(s => ids.Contains(s.EditionId)).Join(db.Attendances, s => s.Id, a => a.SessionId, (s, a) => new { a.ParticipantId, s.Counts, s.IsRequired })
            .GroupBy(a => a.ParticipantId).Select(g => new { g.Key, Seen = g.Count(a => a.Counts), Required = g.Count(a => a.IsRequired) });
        var came = await people.Where(p => p.CompletedByHand == null).Join(attended, p => p.Id, a => a.Key, (p, a) => new { p.EditionId, p.Group, a.Seen, a.Required })
            .GroupBy(p => new { p.EditionId, p.Group, p.Seen, p.Required }).Select(g => new { g.Key.EditionId, g.Key.Group, g.Key.Seen, g.Key.Required, Count = g.Count() }).ToListAsync(stop);
        var of = editions.ToDictionary(e => e.Id);
        bool? Rule(Guid edition, int seen, int required) => asked.TryGetValue(edition, out var sessions) ? Completed.ByRule(of[edition], sessions.Counted, sessions.Required, seen, required) : null;
        return new(
            byHand.Select(p => p.EditionId).Concat(ids.Where(id => Rule(id, 0, 0) is not null)).ToHashSet(),
            [.. byHand.Where(p => p.CompletedByHand == true).Select(p => new CompletedCount(p.EditionId, p.Group, p.Count)),
             .. came.Where(p => Rule(p.EditionId, p.Seen, p.Required) == true).Select(p => new CompletedCount(p.EditionId, p.Group, p.Count))]);
    }
}
