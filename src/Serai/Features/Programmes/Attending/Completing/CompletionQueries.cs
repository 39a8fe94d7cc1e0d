using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes.Attending.Completing;

/// <summary>A participant with the sessions that they were at.</summary>
public sealed record AttendedBy(CompletionOf Completion, IReadOnlyList<EditionSession> Sessions);

/// <summary>Reads who has completed an edition.</summary>
public sealed class CompletionQueries(SeraiDb db, ProgrammeQueries programmes)
{
    /// <summary>All who take part, in the order of their numbers: a query each for participants with their attendance, and for sessions.</summary>
    public async Task<IReadOnlyList<CompletionOf>> OfAsync(Edition edition, CancellationToken stop) => [.. (await AttendedAsync(edition, null, stop)).Select(a => a.Completion)];

    /// <summary>One of them.</summary>
    public async Task<CompletionOf?> OfAsync(Edition edition, int number, CancellationToken stop) => (await AttendedAsync(edition, p => p.Number == number, stop)).FirstOrDefault()?.Completion;

    /// <summary>The same with what each was at.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="only">Those alone; null for all.</param>
    /// <param name="stop">To stop.</param>
    public async Task<IReadOnlyList<AttendedBy>> AttendedAsync(Edition edition, Expression<Func<Participant, bool>>? only, CancellationToken stop)
    {
        var (id, attendances, of) = (edition.Id, db.Attendances, db.EditionSessions);
        var sessions = (await programmes.SessionsAsync(id, stop)).ToDictionary(s => s.Number);
        var who = db.Participants.AsNoTracking().Where(p => p.EditionId == id && p.State == ParticipantState.Confirmed);
        // A row for each person, not for each time that somebody came: those are tens of thousands.
        var people = await (only is null ? who : who.Where(only)).OrderBy(p => p.Number)
            .Select(p => new { Participant = p, Numbers = string.Join(' ', attendances.Where(a => a.ParticipantId == p.Id).Join(of, a => a.SessionId, s => s.Id, (a, s) => s.Number.ToString())) }).ToListAsync(stop);
        List<EditionSession> all = [.. sessions.Values];
        return [.. people.Select(p =>
        {
            var seen = (p.Numbers ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture)).ToHashSet();
            List<EditionSession> attended = [.. all.Where(s => seen.Contains(s.Number))];
            return new AttendedBy(Completed.Of(edition, all, p.Participant, attended.Select(s => s.Id).ToHashSet()), attended);
        })];
    }
}
