using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates.Checking;
using Serai.Features.Certificates.Keys;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Doors;
using Serai.Platform.Web;

namespace Serai.Features.Certificates;

/// <summary>One certificate for whoever has its address: what it says, and whether it holds, found out now.</summary>
[AllowAnonymous, StaysOpen]
public sealed class ShowModel(SeraiDb db, CheckCredential check, IssuerAddress address, IClock clock, Today today) : PageModel
{
    public Certificate Certificate { get; private set; } = null!;
    public CertificateVerdict Verdict { get; private set; } = null!;

    /// <summary>Who issued it, as the credential says; as the registry says where that was taken out.</summary>
    public string Issuer { get; private set; } = "";

    public string IssuerSlug { get; private set; } = "";

    /// <summary>The whole address, as it stands in the picture; null where this site does not know its own.</summary>
    public string? Address { get; private set; }

    public Instant Now { get; } = clock.GetCurrentInstant();
    public bool MayRevoke => Certificate.RevokedAt is null && HttpContext.Actor.May(Right.Edit, Certificate.KeeperId);

    public LocalDate DayOf(Instant at) => today.DayOf(at);

    public async Task<IActionResult> OnGet(string code, CancellationToken stop)
    {
        // It was revoked a moment ago.
        Response.Headers.CacheControl = "no-store";
        var organizations = db.Set<Organizations.Organization>();
        var found = await db.Certificates.AsNoTracking().Where(c => c.Code == code).Join(organizations, c => c.IssuerId, o => o.Id, (c, o) => new { Certificate = c, o.Name, o.Slug }).FirstOrDefaultAsync(stop);
        if (found is null)
        {
            // Typed from paper, in capitals as well.
            var plain = code.ToLowerInvariant();
            return plain != code && await db.Certificates.AnyAsync(c => c.Code == plain, stop) ? Redirect(HttpContext.Kept().Link(CertificateLinks.Show(plain))) : NotFound();
        }
        Certificate = found.Certificate;
        var result = Certificate.IsTakenOut ? null : await check.RunAsync(Certificate.Token, stop);
        Verdict = CertificateVerdict.Of(Certificate, result, Now);
        (Issuer, IssuerSlug) = (result?.Contents?.IssuerName ?? found.Name, found.Slug);
        Address = result?.Contents?.Id ?? address.Of(CertificateLinks.Show(code));
        return Page();
    }
}
