using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Auth;
using Serai.Platform.Paper;
using Serai.Platform.Web;

namespace Serai.Features.Reports;

/// <summary>The report of a year; without one, of the latest whole year.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class ShowModel(SeraiDb db, ReportQueries queries, IPrintPaper paper, IClock clock, DateTimeZone zone) : ReportPage(db, queries, clock, zone)
{
    private const int MostYears = 200;

    /// <summary>Whether this machine makes PDFs.</summary>
    public bool Prints => paper.IsThere;

    /// <summary>Years to choose from, the latest first.</summary>
    public IReadOnlyList<int> Years { get; private set; } = [];

    public async Task<IActionResult> OnGet(string organization, string? year, AsOf asOf, CancellationToken stop)
    {
        if (await LoadAsync(organization, year, asOf, ReportLinks.Of, stop) is { } other)
            return other;
        var first = Math.Max(Report.FirstYear, asOf.To.Year - MostYears + 1);
        Years = [.. Enumerable.Range(first, asOf.To.Year - first + 1).Reverse()];
        return Page();
    }
}
