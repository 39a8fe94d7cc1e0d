using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Platform.Auth;
using Serai.Platform.Localisation;
using Serai.Platform.Settings;
using Serai.Platform.Web;

namespace Serai.Features.Agreements.Rules;

/// <summary>The offices whose rules somebody sees; of one alone its rules at once.</summary>
[Needs(Right.SeeOffice, Anywhere = true)]
public sealed class ChooseModel(SeraiDb db, OrganizationQueries organizations) : PageModel
{
    public IReadOnlyList<OrganizationBrief> Offices { get; private set; } = [];

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        var actor = HttpContext.Actor;
        var ids = actor.Roles.Where(r => r.Role.Has(Right.SeeOffice)).Select(r => r.OrganizationId).OfType<Guid>().ToHashSet();
        // Whose role counts everywhere begins with the home organization.
        if (actor.May(Right.SeeOffice, null) && Guid.TryParse(HttpContext.Site[Setting.HomeOrganization], out var home))
            ids.Add(home);
        var heirs = await db.HeirsOf(ids, stop);
        var reader = CultureInfo.CurrentUICulture.Name;
        Offices = [.. (await organizations.Briefs([.. heirs.Values.Distinct()], reader, stop)).Values.OrderBy(o => o.Name, NameOrder.Of(reader)).ThenBy(o => o.Id)];
        return Offices is [var only] ? Redirect(HttpContext.Kept().Link(RuleLinks.Of(only.Slug))) : Page();
    }
}
