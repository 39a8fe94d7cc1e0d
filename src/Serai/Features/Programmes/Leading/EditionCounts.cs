using Microsoft.EntityFrameworkCore;

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

/// <summary>Counts what editions were, in one statement however many they are.</summary>
public sealed class EditionCounts(SeraiDb db)
{
    // The day stands first in a session's time.
    private const int DayLength = 10;

    public async Task<IReadOnlyDictionary<Guid, EditionCount>> OfAsync(IReadOnlyCollection<Edition> editions, CancellationToken stop)
    {
        if (editions.Count == 0)
            return new Dictionary<Guid, EditionCount>();
        List<Guid> ids = [.. editions.Select(e => e.Id)];
        var (participants, sessions, outcomes) = (db.Participants, db.EditionSessions, db.EditionOutcomes);
        var counted = await db.Editions.Where(e => ids.Contains(e.Id)).Select(e => new
        {
            e.Id,
            Participants = participants.Count(p => p.EditionId == e.Id && p.State == ParticipantState.Confirmed),
            Days = sessions.Where(s => s.EditionId == e.Id).Select(s => s.StartsLocal.Substring(0, DayLength)).Distinct().Count(),
            Outcomes = outcomes.Count(o => o.EditionId == e.Id),
        }).ToDictionaryAsync(e => e.Id, stop);
        return editions.ToDictionary(e => e.Id, e => counted.TryGetValue(e.Id, out var one)
            ? new EditionCount(one.Participants, e.ParticipantsTold, one.Days > 0 ? one.Days : EditionDays.Of(e.Held)?.Count, one.Outcomes)
            : new EditionCount(0, e.ParticipantsTold, EditionDays.Of(e.Held)?.Count, 0));
    }
}
