using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes.Attending.Completing;

/// <summary>Reads who has completed an edition.</summary>
public sealed class CompletionQueries(SeraiDb db, ProgrammeQueries programmes)
{
    // More are asked for as a whole: a list of thousands is longer than their rows.
    private const int Few = 500;

    /// <summary>All who take part, in the order of their numbers: a query each for participants, sessions and attendance.</summary>
    public Task<IReadOnlyList<CompletionOf>> OfAsync(Edition edition, CancellationToken stop) => OfAsync(edition, null, stop);

    /// <summary>The same for some of them.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="only">These alone; null for all.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<CompletionOf>> OfAsync(Edition edition, IReadOnlyCollection<Guid>? only, CancellationToken stop)
    {
        var (id, asked) = (edition.Id, only is { Count: <= Few } ? only.ToList() : null);
        var (people, seen) = (db.Participants.AsNoTracking().Where(p => p.EditionId == id && p.State == ParticipantState.Confirmed), db.Attendances.Where(a => a.EditionId == id));
        if (asked is not null)
            (people, seen) = (people.Where(p => asked.Contains(p.Id)), seen.Where(a => asked.Contains(a.ParticipantId)));
        var found = await people.OrderBy(p => p.Number).ToListAsync(stop);
        var sessions = await programmes.SessionsAsync(id, stop);
        var attended = (await seen.Select(a => new { a.ParticipantId, a.SessionId }).ToListAsync(stop)).ToLookup(a => a.ParticipantId, a => a.SessionId);
        return [.. found.Where(p => only is null || asked is not null || only.Contains(p.Id)).Select(p => Completed.Of(edition, sessions, p, attended[p.Id].ToHashSet()))];
    }
}
