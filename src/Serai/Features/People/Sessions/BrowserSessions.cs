using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Mail;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;

namespace Serai.Features.People.Sessions;

/// <summary>Signs persons in and out.</summary>
public sealed class BrowserSessions(SeraiDb db, IClock clock, SessionLimits limits, KnownSessions known, PeopleMail mail, LastShown shown)
{
    /// <summary>
    /// Signs the person in, in the browser that asks. The session gets a word of its own: one that somebody else put into the
    /// browser before is worth nothing afterwards.
    /// </summary>
    public Task BeginAsync(HttpContext context, Person person, CancellationToken stop) => BeginAsync(context, person, clock.GetCurrentInstant(), stop);

    /// <param name="shownAt">When the person showed who they are; null where nothing proves that it was just now.</param>
    public async Task BeginAsync(HttpContext context, Person person, Instant? shownAt, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        if (context.Actor.SessionId is { } before && await db.Sessions.FirstOrDefaultAsync(s => s.Id == before, stop) is { } old) old.End(now);
        var token = Secret.New();
        var session = New(person.Id, token, now, context.Request.Headers.UserAgent, KnownBrowser.Mark(context, person.Id));
        db.Add(session);
        // Of the first time everybody knows by themselves.
        if (person.LastSeen is not null && !await db.Sessions.AnyAsync(s => s.PersonId == person.Id && s.Browser == session.Browser, stop)) mail.NewBrowser(person, session.Device);
        person.LastSeen = now;
        await db.SaveChangesAsync(stop);
        known.Moved();
        SessionCookie.Set(context, token, limits.Longest.ToTimeSpan());
        if (shownAt is { } at) shown.Set(context, session.Id, at);
    }

    /// <summary>A session that is not saved yet.</summary>
    public static Session New(Guid person, string token, Instant now, string? userAgent, byte[]? browser = null) =>
        new() { TokenHash = Secret.Hash(token), PersonId = person, Created = now, LastSeen = now, Device = DeviceWords.Of(userAgent), Browser = browser };

    /// <summary>Those in which the person is signed in, the last used first.</summary>
    public async Task<IReadOnlyList<Session>> OpenAsync(Guid person, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        var all = await db.Sessions.Where(s => s.PersonId == person && s.Ended == null).ToListAsync(stop);
        return [.. all.Where(s => s.IsOpen(now, limits)).OrderByDescending(s => s.LastSeen)];
    }

    /// <summary>Ends one of a person's sessions; nothing happens where it is another's.</summary>
    public Task EndAsync(Guid person, Guid session, CancellationToken stop) => EndAsync(person, s => s.Id == session, stop);

    /// <summary>Signs the person out everywhere, and saves whatever else the context holds with it.</summary>
    /// <param name="but">The session that goes on, where one does.</param>
    public Task EndAllAsync(Guid person, Guid? but, CancellationToken stop) => EndAsync(person, s => s.Id != but, stop);

    /// <summary>The same in the context alone: the caller saves, and calls <see cref="EndAllAsync"/> for those that began meanwhile.</summary>
    public Task PutAllToEndAsync(Guid person, Guid? but, CancellationToken stop) => PutToEndAsync(person, s => s.Id != but, stop);

    private async Task EndAsync(Guid person, Func<Session, bool> which, CancellationToken stop)
    {
        await PutToEndAsync(person, which, stop);
        await db.SaveChangesAsync(stop);
        known.Moved();
    }

    private async Task PutToEndAsync(Guid person, Func<Session, bool> which, CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        foreach (var session in (await db.Sessions.Where(s => s.PersonId == person && s.Ended == null).ToListAsync(stop)).Where(which))
            session.End(now);
    }
}
