using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Serai.Features.Organizations;
using Serai.Ui;

namespace Serai.Features.Programmes.Leading;

/// <summary>Participants of a programme over the years: when, from where, in which groups. No names.</summary>
[AllowAnonymous]
public sealed class NumbersModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, NumbersQueries numbers) : ProgrammePage(db, programmes, organizations)
{
    private const int PageSize = 50, LongestChart = 30, LastPage = 10_000;

    public ProgrammeNumbers Numbers { get; private set; } = null!;

    /// <summary>The institutions of this page; those without one come on the last.</summary>
    public IReadOnlyList<HomeLine> Homes { get; private set; } = [];

    public int At { get; private set; }
    public int Pages => Math.Max(1, (Numbers.Homes.Count + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGet(string slug, [FromQuery(Name = "page")] string? at, CancellationToken stop)
    {
        if (!await FindAsync(slug, null, stop))
            return NotFound();
        Numbers = await numbers.OfAsync(Programme, MaySee, stop);
        At = Math.Clamp(Whole(at) ?? 1, 1, Math.Min(Pages, LastPage));
        Homes = [.. Numbers.Homes.Skip((At - 1) * PageSize).Take(PageSize)];
        return Page();
    }

    /// <summary>By year: counted full, told by a source hollow, a line at those who have completed. Null where no year has any.</summary>
    public YearColumns? Columns(string label)
    {
        var years = Numbers.Editions.Where(e => e.Year is not null && e.Count.Counted + e.Count.ToldOnly > 0).ToLookup(e => e.Year!.Value);
        if (years.Count == 0)
            return null;
        var last = years.Max(y => y.Key);
        var first = Math.Max(years.Min(y => y.Key), last - LongestChart + 1);
        return new(label, [.. Enumerable.Range(first, last - first + 1).Select(y => Column(y, [.. years[y]]))]);
    }

    private static YearColumn Column(int year, IReadOnlyList<EditionLine> editions)
    {
        var (counted, told) = (editions.Sum(e => e.Count.Counted), editions.Sum(e => e.Count.ToldOnly));
        // The two are never one number.
        var words = string.Join(" + ", new[] { counted, told }.Where(n => n > 0).Select(n => n.ToString("N0", CultureInfo.CurrentUICulture)));
        // A line for some of a year's editions only would say too little.
        var line = editions.Where(e => e.Count.Counted > 0).ToList() is { Count: > 0 } run && run.TrueForAll(e => e.Completed is not null) ? run.Sum(e => e.Completed) : null;
        return new(year, counted, told, words.Length > 0 ? words : null, line);
    }
}
