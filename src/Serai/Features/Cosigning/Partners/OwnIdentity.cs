using Microsoft.EntityFrameworkCore;
using Serai.Features.Cosigning.Protocol;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Cosigning.Partners;

/// <summary>Who this site is for one of its offices.</summary>
public sealed class OwnIdentity(SeraiDb db, SiteAddress address, IStaff staff)
{
    /// <returns>Null where there is no such office, or the site does not know its own address.</returns>
    public async Task<SiteIdentity?> OfAsync(HttpContext context, string office, CancellationToken stop) =>
        await db.Organizations.AsNoTracking().Where(o => o.Slug == office)
            .Select(o => new { o.Id, o.Name, Ror = o.Identifiers.Where(i => i.Scheme == "ror").OrderByDescending(i => i.Preferred).ThenBy(i => i.Value).Select(i => i.Value).FirstOrDefault() }).FirstOrDefaultAsync(stop) is { } found
            && address.Of(context.Request, "/") is { } root && await IsOfficeAsync(found.Id, stop)
                ? new(new(AskSite.Root(root), found.Ror ?? "urn:uuid:" + found.Id), found.Name) : null;

    // An organization for which somebody works here; that there is no office of another is nobody's secret.
    private async Task<bool> IsOfficeAsync(Guid organization, CancellationToken stop) =>
        (await staff.AtAsync([organization], stop)).Count > 0 || await db.Set<Agreements.Agreement>().AnyAsync(a => a.KeeperId == organization, stop);
}
