using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.People.Accounts;
using Serai.Platform.Auth;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Features.People.Grants;

/// <summary>Names those who hold a role at an organization.</summary>
public sealed class Staff(SeraiDb db, Today today) : IStaff
{
    public async Task<IReadOnlyList<(Guid Id, string Name)>> AtAsync(IReadOnlyCollection<Guid> organizations, CancellationToken stop)
    {
        var grants = await db.Grants.AsNoTracking().Where(g => g.OrganizationId != null && organizations.Contains(g.OrganizationId.Value)).ToListAsync(stop);
        var ids = grants.Where(g => g.IsHeldOn(today.Day)).Select(g => g.PersonId).Distinct().ToList();
        var people = await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(stop);
        return [.. people.OrderBy(p => p.Name, NameOrder.Of(CultureInfo.CurrentUICulture.Name)).ThenBy(p => p.Id).Select(p => (p.Id, p.Name))];
    }
}
