using Microsoft.AspNetCore.Authorization;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Alliances.Compared;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Organizations.Compared;
using Serai.Platform.Web;

namespace Serai.Features.Organizations;

/// <summary>Which alliances an organization joined and left between the day asked for and today.</summary>
[AllowAnonymous]
public sealed class SinceModel(OwnChangeQueries queries, OrganizationAddresses addresses) : PageModel
{
    public OwnChanges Own { get; private set; } = null!;
    public AsOf AsOf { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, AsOf asOf, CancellationToken stop)
    {
        AsOf = asOf;
        if (await queries.Load(slug, TwoDays.Of(asOf), CultureInfo.CurrentUICulture.Name, stop) is not { } own)
            return await addresses.Of(slug, stop) is { } now ? RedirectPermanent(HttpContext.Kept().Link(OrganizationLinks.Since(now))) : NotFound();
        Own = own;
        return Page();
    }
}
