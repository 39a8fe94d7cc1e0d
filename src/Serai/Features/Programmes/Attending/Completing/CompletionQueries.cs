using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes.Attending.Completing;

/// <summary>Reads who has completed an edition.</summary>
public sealed class CompletionQueries(SeraiDb db, ProgrammeQueries programmes)
{
    /// <summary>All who take part, in the order of their numbers: a query each for participants, sessions and attendance.</summary>
    public async Task<IReadOnlyList<CompletionOf>> OfAsync(Edition edition, CancellationToken stop)
    {
        var id = edition.Id;
        var people = await db.Participants.AsNoTracking().Where(p => p.EditionId == id && p.State == ParticipantState.Confirmed).OrderBy(p => p.Number).ToListAsync(stop);
        var sessions = await programmes.SessionsAsync(id, stop);
        var attended = (await db.Attendances.Where(a => a.EditionId == id).Select(a => new { a.ParticipantId, a.SessionId }).ToListAsync(stop)).ToLookup(a => a.ParticipantId, a => a.SessionId);
        return [.. people.Select(p => Completed.Of(edition, sessions, p, attended[p.Id].ToHashSet()))];
    }
}
