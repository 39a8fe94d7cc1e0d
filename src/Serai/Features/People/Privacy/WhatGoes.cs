using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Sessions;
using Serai.Platform.Settings;
using Serai.Platform.Web;

namespace Serai.Features.People.Privacy;

/// <summary>Accounts without any role that nobody has used for long: they are deleted once their owners were told.</summary>
public sealed class UnusedGo(SeraiDb db, RetentionSettings settings, Today today, IClock clock) : IGoesWithTime
{
    public KeptDays By => KeptDays.Unused;

    public Task<int> CountAsync(CancellationToken stop)
    {
        var now = clock.GetCurrentInstant();
        // Whoever was not told, or not long enough ago, is told first.
        var (until, told, day, grants) = (now - Duration.FromDays(settings.UnusedDays), now - Duration.FromDays(settings.WarnDays), today.Day, db.Grants);
        return db.People.CountAsync(p => (p.LastSeen ?? p.Created) <= until && p.Warned != null && p.Warned <= told && p.Warned >= (p.LastSeen ?? p.Created) && !grants.Any(g => g.PersonId == p.Id && (g.Until == null || g.Until > day)), stop);
    }
}

/// <summary>Sessions that have ended.</summary>
public sealed class EndedGo(SeraiDb db, RetentionSettings settings, SessionLimits limits, IClock clock) : IGoesWithTime
{
    public KeptDays By => KeptDays.Ended;

    public Task<int> CountAsync(CancellationToken stop)
    {
        var old = clock.GetCurrentInstant() - Duration.FromDays(settings.SessionDays);
        var (begun, seen) = (old - limits.Longest, old - limits.Idle);
        return db.Sessions.CountAsync(s => s.Ended <= old || s.Created <= begun || s.LastSeen <= seen, stop);
    }
}
