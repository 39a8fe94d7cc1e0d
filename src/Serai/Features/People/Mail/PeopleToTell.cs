using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Platform.Auth;
using Serai.Platform.Mail;
using Serai.Platform.Web;

namespace Serai.Features.People.Mail;

/// <summary>Finds whom other features have something to tell.</summary>
public sealed class PeopleToTell(SeraiDb db, Today today) : IMailReaders
{
    public async Task<MailReader?> OfAsync(Guid person, CancellationToken stop) =>
        await db.People.AsNoTracking().FirstOrDefaultAsync(p => p.Id == person, stop) is { } found ? PeopleMail.Reader(found) : null;

    public async Task<IReadOnlyList<MailReader>> WithAsync(Right right, Guid? organization, CancellationToken stop)
    {
        var grants = (await db.Grants.AsNoTracking().Where(g => g.OrganizationId == organization || g.OrganizationId == null).ToListAsync(stop))
            .Where(g => g.IsHeldOn(today.Day) && g.Role.Has(right)).ToList();
        var there = grants.Where(g => g.OrganizationId == organization).ToList();
        var ids = (there.Count > 0 ? there : grants).Select(g => g.PersonId).Distinct().ToList();
        var people = await db.People.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.Id).ToListAsync(stop);
        return [.. people.Select(PeopleMail.Reader)];
    }
}
