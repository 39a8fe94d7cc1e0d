using Microsoft.EntityFrameworkCore;
using Serai.Features.People.SignIn;
using Serai.Platform.Auth;

namespace Serai.Features.People.Tickets;

/// <summary>Finds what a one-time link is for, and does not let anybody try many.</summary>
public sealed class OneTimeLinks(SeraiDb db, IClock clock, Attempts attempts)
{
    private const string What = "link from";

    /// <returns>The ticket, while it can be used; or how long to wait, where too many wrong ones came from the same network; or neither.</returns>
    public async Task<(Ticket? Ticket, Duration? Wait)> FindAsync(TicketKind kind, string token, string network, CancellationToken stop)
    {
        if (!Secret.IsLike(token)) return default;
        var hash = Secret.Hash(token);
        var ticket = await db.Tickets.FirstOrDefaultAsync(t => t.TokenHash == hash && t.Kind == kind, stop);
        if (ticket is not null && ticket.IsOpen(clock.GetCurrentInstant())) return (ticket, null);
        return (null, await attempts.TakeAsync(AttemptLimit.OfLinks, What, network, stop));
    }
}
