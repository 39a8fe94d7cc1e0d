using Microsoft.AspNetCore.Authorization;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Alliances;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Profile;
using Serai.Platform.Web;

namespace Serai.Features.Organizations;

/// <summary>One organization: its names, where it is, what it belongs to, and what says so.</summary>
[AllowAnonymous]
public sealed class ShowModel(ProfileQueries queries, OrganizationAddresses addresses) : PageModel
{
    public OrganizationProfile Profile { get; private set; } = null!;
    public AsOf AsOf { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, AsOf asOf, CancellationToken stop)
    {
        AsOf = asOf;
        var profile = Guid.TryParse(slug, out _) ? null : await queries.Load(slug, DayRange.Of(asOf), CultureInfo.CurrentUICulture.Name, stop);
        if (profile is null || profile.Organization.MergedIntoId is not null)
            return await addresses.Of(slug, stop) is { } now ? RedirectPermanent(HttpContext.Kept().Link(OrganizationLinks.Show(now))) : NotFound();
        Profile = profile;
        return Page();
    }
}
