using System.Globalization;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes.Attending.Completing;

/// <summary>A participant with the sessions that they were at.</summary>
public sealed record AttendedBy(CompletionOf Completion, IReadOnlyList<EditionSession> Sessions);

/// <summary>Reads who has completed an edition.</summary>
public sealed class CompletionQueries(SeraiDb db, ProgrammeQueries programmes)
{
    /// <summary>All who take part, in the order of their numbers: a query each for participants, sessions and attendance.</summary>
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
        var asked = only is null ? who : who.Where(only);
        var people = await asked.OrderBy(p => p.Number).ToListAsync(stop);
        // A row for each person, not for each time that somebody came: those are tens of thousands.
        var came = await asked.Join(attendances, p => p.Id, a => a.ParticipantId, (p, a) => new { p.Number, a.SessionId }).Join(of, x => x.SessionId, s => s.Id, (x, s) => new { Person = x.Number, Session = s.Number.ToString() })
            .GroupBy(x => x.Person).Select(g => new { g.Key, Sessions = string.Join(" ", g.Select(x => x.Session)) }).ToDictionaryAsync(x => x.Key, x => x.Sessions, stop);
        List<EditionSession> all = [.. sessions.Values];
        return [.. people.Select(p =>
        {
            var seen = came.GetValueOrDefault(p.Number, "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => int.Parse(n, NumberStyles.None, CultureInfo.InvariantCulture)).ToHashSet();
            List<EditionSession> attended = [.. all.Where(s => seen.Contains(s.Number))];
            return new AttendedBy(Completed.Of(edition, all, p, attended.Select(s => s.Id).ToHashSet()), attended);
        })];
    }
}
