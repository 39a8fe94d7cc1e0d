using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Platform.Auth;
using Serai.Platform.Localisation;
using Serai.Platform.Settings;

namespace Serai.Features.Cosigning;

/// <summary>What it is to sign together; for people of offices the sites that theirs signs with.</summary>
[AllowAnonymous]
public sealed class IndexModel(SeraiDb db, OrganizationQueries organizations) : PageModel
{
    public IReadOnlyList<OrganizationBrief> Offices { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        var actor = HttpContext.Actor;
        var ids = actor.Roles.Where(r => r.Role.Has(Right.SeeOffice)).Select(r => r.OrganizationId).OfType<Guid>().ToHashSet();
        // Whose role counts everywhere begins with the home organization.
        if (actor.May(Right.SeeOffice, null) && Guid.TryParse(HttpContext.Site[Setting.HomeOrganization], out var home))
            ids.Add(home);
        if (ids.Count == 0)
            return;
        var heirs = await db.HeirsOf(ids, stop);
        var reader = CultureInfo.CurrentUICulture.Name;
        Offices = [.. (await organizations.Briefs([.. heirs.Values.Distinct()], reader, stop)).Values.OrderBy(o => o.Name, NameOrder.Of(reader)).ThenBy(o => o.Id)];
    }
}
