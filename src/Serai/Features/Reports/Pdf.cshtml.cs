using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Serai.Platform.Auth;
using Serai.Platform.Paper;
using Serai.Platform.Web;

namespace Serai.Features.Reports;

/// <summary>The same report as a PDF.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class PdfModel(SeraiDb db, ReportQueries queries, IStringLocalizer<ReportTexts> texts, IClock clock, DateTimeZone zone) : ReportPage(db, queries, clock, zone)
{
    public async Task<IActionResult> OnGet(string organization, string year, AsOf asOf, CancellationToken stop) =>
        await LoadAsync(organization, year, asOf, ReportLinks.Pdf, stop) ?? new PaperResult(texts["FileName", year, Report.ShortName]);
}
