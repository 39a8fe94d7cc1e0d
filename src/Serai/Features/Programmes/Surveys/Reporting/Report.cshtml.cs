using Microsoft.AspNetCore.Mvc;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Surveys.Reporting;

/// <summary>What came of the survey of an edition, for those who run it.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class ReportModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, SurveyReports reports) : EditionPage(db, programmes, organizations)
{
    /// <summary>So many texts stand on the page itself; all of them have pages of their own.</summary>
    public const int FirstTexts = 10;

    public SurveyReport Report { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string slug, string edition, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.SeeOffice, stop) || await reports.OfAsync(Programme, Edition, stop) is not { } report)
            return NotFound();
        Report = report;
        return Page();
    }
}
