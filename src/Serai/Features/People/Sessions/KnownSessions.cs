using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Db.Faults;
using Serai.Platform.Db.Kept;
using Serai.Platform.Web;

namespace Serai.Features.People.Sessions;

/// <summary>
/// Who is signed in, kept in memory: a request must not wait for the database to know who asks. What this node changes holds
/// from the next request on, what others change within some seconds.
/// </summary>
public sealed class KnownSessions(IServiceScopeFactory scopes, DataVersion data, IClock clock, Today today, SessionLimits limits, DatabaseTrouble trouble, ILogger<KnownSessions> log) : ISessions
{
    private const long Most = 20_000, KeptMilliseconds = 4000;

    private static readonly Duration SeenAgain = Duration.FromMinutes(5);

    private readonly Generations<string, Known> kept = new(Most);
    private long version;

    /// <summary>Says that sessions, names or roles changed. Call it when that has been committed.</summary>
    public void Moved() => Interlocked.Increment(ref version);

    public ValueTask<Actor> WhoAsync(string token, CancellationToken stop)
    {
        // Read before the rows are, so that what changes meanwhile is read again.
        var (now, everything, day) = (Interlocked.Read(ref version), data.Of(typeof(Session), Guid.Empty), today.Day);
        if (kept.Find(token, k => k.IsGood(now, everything, day), _ => 1) is { } known && known.Session.IsOpen(clock.GetCurrentInstant(), limits)) return ValueTask.FromResult(known.Actor);
        return FindAsync(token, now, everything, day, stop);
    }

    private async ValueTask<Actor> FindAsync(string token, long now, long everything, LocalDate day, CancellationToken stop)
    {
        var found = await ReadAsync(Secret.Hash(token), day, stop);
        if (found is not ({ } session, { } actor)) return Actor.Nobody;
        kept.Keep(token, new(session, actor, now, everything, day, Environment.TickCount64 + KeptMilliseconds), 1);
        return actor;
    }

    private async Task<(Session? Session, Actor? Actor)> ReadAsync(byte[] hash, LocalDate day, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SeraiDb>();
        var found = await (from s in db.Sessions join p in db.People on s.PersonId equals p.Id where s.TokenHash == hash select new { Session = s, Person = p }).FirstOrDefaultAsync(stop);
        var now = clock.GetCurrentInstant();
        if (found is null) return default;
        if (!found.Session.IsOpen(now, limits))
        {
            // Over is over, also where it is chosen later that sessions last longer.
            if (found.Session.Ended is null) await EndAsync(db, found.Session, now, stop);
            return default;
        }
        var grants = await db.HeldByAsync(found.Person.Id, stop);
        if (now - found.Session.LastSeen > SeenAgain) await NoteAsync(db, found.Session, found.Person, now, stop);
        return (found.Session, Actors.Of(found.Person, found.Session, grants, day));
    }

    private async Task EndAsync(SeraiDb db, Session session, Instant now, CancellationToken stop)
    {
        session.End(now);
        await SavedAsync(db, stop);
    }

    private async Task NoteAsync(SeraiDb db, Session session, Person person, Instant now, CancellationToken stop)
    {
        (session.LastSeen, person.LastSeen) = (now, now);
        await SavedAsync(db, stop);
    }

    private async Task SavedAsync(SeraiDb db, CancellationToken stop)
    {
        try
        {
            await db.SaveChangesAsync(stop);
        }
        catch (Exception problem) when (problem is DbException or DbUpdateException)
        {
            // A page is not refused because it could not be noted that somebody asked for it.
            if (trouble.Note(problem) is null) log.LogWarning("Could not note when a session was last used, or that it ended: {Problem}", problem.Message);
        }
    }

    private sealed record Known(Session Session, Actor Actor, long Version, long Everything, LocalDate Day, long Until)
    {
        public bool IsGood(long version, long everything, LocalDate day) =>
            Version == version && Everything == everything && Day == day && Environment.TickCount64 < Until;
    }
}
