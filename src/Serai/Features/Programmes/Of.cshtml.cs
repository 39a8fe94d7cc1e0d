using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes;

/// <summary>All programmes of an organization, for those who run them.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class OfModel(SeraiDb db, OrganizationQueries organizations) : PageModel
{
    public OfficeEnd Office { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public IReadOnlyList<(Programme Programme, int Editions)> Programmes { get; private set; } = [];
    public string Language => CultureInfo.CurrentUICulture.Name;
    public bool MayEdit => HttpContext.Actor.May(Right.Edit, Office.Id);

    public async Task<IActionResult> OnGet(string organization, CancellationToken stop)
    {
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.SeeOffice, office.Id))
            return NotFound();
        Office = office;
        Name = (await organizations.Briefs([office.Id], Language, stop))[office.Id].Name;
        var (all, editions) = (office.All, db.Editions);
        var found = await db.Programmes.AsNoTracking().Where(p => all.Contains(p.KeeperId)).Select(p => new { Programme = p, Editions = editions.Count(e => e.ProgrammeId == p.Id) }).ToListAsync(stop);
        Programmes = [.. found.OrderBy(p => p.Programme.Folded, StringComparer.Ordinal).ThenBy(p => p.Programme.Slug, StringComparer.Ordinal).Select(p => (p.Programme, p.Editions))];
        return Page();
    }
}
