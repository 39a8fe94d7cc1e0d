using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Serai.Features.Office;
using Serai.Platform.Auth;
using Serai.Platform.Web;

namespace Serai.Features.Reports;

/// <summary>A report of an office's year, on the screen or on paper. Only the office's own people see it.</summary>
public abstract class ReportPage(SeraiDb db, ReportQueries queries, IClock clock, DateTimeZone zone) : PageModel
{
    private const string YearKey = "year";

    public OfficeReport Report { get; private set; } = null!;

    /// <summary>When it was made, where the registry is kept.</summary>
    public ZonedDateTime MadeAt { get; private set; }

    /// <returns>Null where the report is there; else the answer.</returns>
    /// <param name="organization">The office's slug, as the address has it.</param>
    /// <param name="word">The year, as the address or the form of years has it; null for the latest whole one.</param>
    /// <param name="address">Of the same page for an office and a year: what was asked for may be called otherwise today.</param>
    protected async Task<IActionResult?> LoadAsync(string organization, string? word, AsOf asOf, Func<string, int, string> address, CancellationToken stop)
    {
        // What only some may see, and what says when it was made, nobody keeps.
        Response.Headers.CacheControl = "no-store";
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.SeeOffice, office.Id) || (word is not null && ReportYear.Read(word) is null))
            return NotFound();
        var year = ReportYear.Read(word) ?? ReportYear.LatestWhole(asOf);
        if (RouteData.Values[YearKey] is not string || office.Slug != organization)
            return Redirect(HttpContext.Kept().Link(address(office.Slug, year)));
        if (ReportYear.Of(year, asOf) is not { } days)
        {
            HttpContext.Refuse(new("ReportNotBegun", word, null));
            return NotFound();
        }
        MadeAt = clock.GetCurrentInstant().InZone(zone);
        Report = await queries.LoadAsync(office, days, CultureInfo.CurrentUICulture.Name, stop);
        return null;
    }
}
