using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;

namespace Serai.Features.Reconcile;

/// <summary>A few lines about an organization, which clients show in a frame of their own page.</summary>
[AllowAnonymous]
public sealed class PreviewModel(SeraiDb db, OrganizationQueries organizations, ReconcileWords words) : PageModel
{
    // Any page may frame it: there is nothing on it to press, and it shows what everybody may see.
    private const string Policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; frame-ancestors *";

    public OrganizationBrief Organization { get; private set; } = null!;

    public ReconcileWords Words => words;

    public async Task<IActionResult> OnGet(string slug, CancellationToken stop)
    {
        var word = slug.ToLowerInvariant();
        var heir = await db.HeirOf(db.Organizations.Where(o => o.Slug == word), stop);
        if (heir is null || (await organizations.Briefs([heir.Id], CultureInfo.CurrentUICulture.Name, stop)).GetValueOrDefault(heir.Id) is not { } found)
            return NotFound();
        Organization = found;
        Response.Headers.ContentSecurityPolicy = Policy;
        Response.Headers["X-Robots-Tag"] = "noindex";
        return Page();
    }
}
