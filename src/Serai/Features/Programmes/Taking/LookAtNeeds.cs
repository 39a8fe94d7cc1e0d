using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes.Taking;

/// <summary>Shows what somebody needs to those who run the edition, and counts it: the participant sees how often it was looked at.</summary>
public sealed class LookAtNeeds(SeraiDb db, IClock clock)
{
    public Task<ParticipantNeeds?> RunAsync(Guid participant, CancellationToken stop) => db.AgainAsync<ParticipantNeeds?>(async () =>
    {
        if (await db.ParticipantNeeds.FirstOrDefaultAsync(n => n.ParticipantId == participant, stop) is not { } needs)
            return null;
        (needs.Looks, needs.LookedAt) = (needs.Looks + 1, clock.GetCurrentInstant());
        await db.SaveChangesAsync(stop);
        return needs;
    });
}

/// <summary>What all who take part need, for the kitchen and the hotel.</summary>
public sealed class NeedsList(SeraiDb db)
{
    /// <summary>By name; of those who told nothing the needs are null.</summary>
    public async Task<IReadOnlyList<(Participant Participant, ParticipantNeeds? Needs)>> OfAsync(Guid edition, CancellationToken stop)
    {
        var people = await db.Participants.AsNoTracking().Where(p => p.EditionId == edition && p.State == ParticipantState.Confirmed).OrderBy(p => p.Folded).ThenBy(p => p.Number).ToListAsync(stop);
        var needs = await db.ParticipantNeeds.AsNoTracking().Where(n => n.EditionId == edition).ToDictionaryAsync(n => n.ParticipantId, stop);
        return [.. people.Select(p => (p, needs.GetValueOrDefault(p.Id)))];
    }
}
