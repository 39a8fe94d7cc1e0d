using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Serai.Features.Organizations;
using Serai.Forms;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Surveys.Reporting;

/// <summary>What was written in answer to one question, page by page, in an order that tells nothing and stays.</summary>
[Needs(Right.SeeOffice, Anywhere = true, IsSecret = true)]
public sealed class WrittenModel(SeraiDb db, ProgrammeQueries programmes, OrganizationQueries organizations, SurveyReports reports) : EditionPage(db, programmes, organizations)
{
    private const int PageSize = 50;

    public FormField Field { get; private set; } = null!;
    public SurveyReport Report { get; private set; } = null!;
    public string Label => Field.Label.In(Language, Report.Design.FirstLanguage);

    /// <summary>The texts of this page; where the survey bears names, with who wrote them.</summary>
    public IReadOnlyList<(string Text, string? Name)> Texts { get; private set; } = [];

    public int Total { get; private set; }
    public int At { get; private set; } = 1;
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public async Task<IActionResult> OnGet(string slug, string edition, string field, [FromQuery(Name = "page")] string? at, CancellationToken stop)
    {
        if (!await FindAsync(slug, edition, Right.SeeOffice, stop) || await reports.OfAsync(Programme, Edition, stop, alone: true) is not { Now: { } now } report || report.Design.Field(field) is not { Kind: FieldKind.ShortText or FieldKind.LongText } asked)
            return NotFound();
        (Report, Field) = (report, asked);
        var written = now.Rows.Where(r => r.Answers[field] is TextAnswer).ToList();
        var names = await reports.NamesAsync(report, stop);
        Total = written.Count;
        At = int.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, Pages) : 1;
        Texts = [.. written.Skip((At - 1) * PageSize).Take(PageSize).Select(r => (((TextAnswer)r.Answers[field]!).Text, r.Participant is { } who && names.TryGetValue(who, out var known) ? known.Name : null))];
        return Page();
    }
}
