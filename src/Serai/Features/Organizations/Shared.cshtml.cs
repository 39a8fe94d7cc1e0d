using Microsoft.AspNetCore.Authorization;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Profile;
using Serai.Platform.Web;

namespace Serai.Features.Organizations;

/// <summary>Who sits with an organization in two or more alliances.</summary>
[AllowAnonymous]
public sealed class SharedModel(CompanyQueries queries, OrganizationAddresses addresses) : PageModel
{
    public Company Company { get; private set; } = null!;
    public AsOf AsOf { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, AsOf asOf, CancellationToken stop)
    {
        AsOf = asOf;
        if (await queries.Load(slug, Alliances.DayRange.Of(asOf), CultureInfo.CurrentUICulture.Name, stop) is not { } company)
            return await addresses.Of(slug, stop) is { } now ? RedirectPermanent(HttpContext.Kept().Link(OrganizationLinks.Shared(now))) : NotFound();
        Company = company;
        return Page();
    }
}
