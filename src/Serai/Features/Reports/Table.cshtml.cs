using Microsoft.AspNetCore.Mvc;
using Serai.Platform.Auth;
using Serai.Platform.Files;
using Serai.Platform.Web;
using Serai.Platform.Web.Export;

namespace Serai.Features.Reports;

/// <summary>A table of the report as a file for a spreadsheet.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class TableModel(SeraiDb db, ReportQueries queries, IClock clock, DateTimeZone zone) : ReportPage(db, queries, clock, zone)
{
    public async Task<IActionResult> OnGet(string organization, string year, string table, AsOf asOf, CancellationToken stop)
    {
        if (ReportTables.Find(table) is not { } found) return NotFound();
        if (await LoadAsync(organization, year, asOf, (slug, other) => ReportLinks.Csv(slug, other, table), stop) is { } answer) return answer;
        return File(CsvAnswer.Bytes(to => Write(found, to)), CsvAnswer.ContentType, $"{Report.Organization.Slug}-{year}-{table}.csv");
    }

    private void Write(ReportTable table, TextWriter to)
    {
        to.Write(CsvFormat.Line(table.Columns));
        foreach (var row in table.Rows(Report))
            to.Write(CsvFormat.Line(row));
    }
}
