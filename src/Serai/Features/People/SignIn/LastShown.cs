using Serai.Platform.Auth;

namespace Serai.Features.People.SignIn;

/// <summary>
/// When whoever is signed in at a browser last showed who they are. It lies sealed in that browser, bound to the session, and runs out:
/// a session without it counts as one that was left open.
/// </summary>
public sealed class LastShown(SealedCookie cookies, IClock clock)
{
    private const string Kind = "shown";

    /// <param name="at">In the past, where somebody else says when it was.</param>
    public void Set(HttpContext context, Guid session, Instant at)
    {
        var left = at + OwnPassword.Fresh - clock.GetCurrentInstant();
        if (left > Duration.Zero) cookies.Set(context, Kind, new Shown(session), left);
    }

    /// <summary>Whether it was just now, in the session of the request.</summary>
    public bool IsFresh(HttpContext context) => context.Actor.SessionId is { } session && cookies.Read<Shown>(context, Kind)?.Session == session;

    private sealed record Shown(Guid Session);
}
