using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Cosigning;

/// <summary>The other sites with which an office signs agreements.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class PartnersModel(SeraiDb db, OwnIdentity own, OrganizationQueries organizations) : PageModel
{
    public OfficeEnd Office { get; private set; } = null!;
    public IReadOnlyList<(Partner Partner, OrganizationBrief? Organization, int Agreements)> Partners { get; private set; } = [];

    /// <summary>What the other office types in to find this one; null where the site does not know its own address.</summary>
    public string? OwnPage { get; private set; }

    public bool MayAccept => HttpContext.Actor.May(Right.Represent, Office.Id);

    public async Task<IActionResult> OnGet(string organization, CancellationToken stop)
    {
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.SeeOffice, office.Id))
            return NotFound();
        Office = office;
        OwnPage = await own.OfAsync(HttpContext, office.Slug, stop) is { } identity ? identity.End.Address + CosigningLinks.Identity(office.Slug) : null;
        var all = await db.Partners.AsNoTracking().Where(p => office.All.Contains(p.OfficeId)).ToListAsync(stop);
        var cosigned = await db.CosignedAgreements.AsNoTracking().Where(c => office.All.Contains(c.KeeperId)).GroupBy(c => c.PartnerId).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, stop);
        var names = await organizations.Briefs([.. all.Where(p => p.OrganizationId != p.OfficeId).Select(p => p.OrganizationId)], System.Globalization.CultureInfo.CurrentUICulture.Name, stop);
        Partners = [.. all.OrderBy(p => p.State).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => (p, names.GetValueOrDefault(p.OrganizationId), cosigned.GetValueOrDefault(p.Id)))];
        return Page();
    }
}
