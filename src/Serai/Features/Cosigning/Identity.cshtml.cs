using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Cosigning.Partners;
using Serai.Platform.Auth.Doors;
using Serai.Platform.SiteKeys;

namespace Serai.Features.Cosigning;

/// <summary>Who this site is for an office: what is shown to another before the two accept each other.</summary>
[AllowAnonymous, StaysOpen]
public sealed class IdentityModel(OwnIdentity own, SiteKeys keys) : PageModel
{
    public string Office { get; private set; } = "";
    public SiteIdentity Identity { get; private set; } = null!;
    public IReadOnlyList<PublicKey> Keys { get; private set; } = [];

    public async Task<IActionResult> OnGet(string office, CancellationToken stop)
    {
        if (await own.OfAsync(HttpContext, office, stop) is not { } identity)
            return NotFound();
        (Office, Identity, Keys) = (office, identity, await keys.AllAsync(stop));
        return Page();
    }
}
