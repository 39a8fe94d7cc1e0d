using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Grants;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.People.Tickets;

/// <summary>Until a site has an administrator, whoever started it can make one by a link that it prints. There is no password to begin with.</summary>
public sealed class FirstAdministrator(SeraiDb db, IClock clock, Today today)
{
    public async Task<bool> IsMissingAsync(CancellationToken stop) => (await db.AdministratorsAsync(today.Day, stop)).Count == 0;

    /// <summary>A new link's path; null where there is an administrator.</summary>
    public async Task<string?> LinkAsync(CancellationToken stop)
    {
        if (!await IsMissingAsync(stop)) return null;
        var token = Secret.New();
        db.Add(Ticket.ForFirst(token, clock.GetCurrentInstant()));
        await db.SaveChangesAsync(stop);
        return PeopleLinks.First(token);
    }
}
