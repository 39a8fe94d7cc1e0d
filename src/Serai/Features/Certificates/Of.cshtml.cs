using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates.Listing;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Certificates;

/// <summary>The certificates that an organization has issued, for those who see its office.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class OfModel(SeraiDb db, CertificateList list, OrganizationQueries organizations, IClock clock, Today today) : PageModel
{
    private const int PageSize = 100, MostPages = 10_000;

    public OfficeEnd Office { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public CertificateQuestion Asked { get; private set; } = null!;
    public IReadOnlyList<Certificate> Found { get; private set; } = [];
    public int Total { get; private set; }
    public int At { get; private set; }
    public Instant Now { get; } = clock.GetCurrentInstant();
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    public bool MayEdit => HttpContext.Actor.May(Right.Edit, Office.Id);

    public LocalDate DayOf(Instant at) => today.DayOf(at);

    public async Task<IActionResult> OnGet(string organization, [FromQuery(Name = "page")] string? at, CancellationToken stop)
    {
        Response.Headers.CacheControl = "no-store";
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.SeeOffice, office.Id))
            return NotFound();
        Office = office;
        Name = (await organizations.Briefs([office.Id], CultureInfo.CurrentUICulture.Name, stop))[office.Id].Name;
        Asked = CertificateQuestion.Read(Request.Query);
        At = int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, MostPages) : 1;
        var found = list.Of(office.All, Asked).AsNoTracking();
        Total = await found.CountAsync(stop);
        Found = await found.Skip((At - 1) * PageSize).Take(PageSize).ToListAsync(stop);
        return Page();
    }
}
