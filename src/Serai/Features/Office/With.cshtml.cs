using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Web;
using Serai.Ui.Editing;

namespace Serai.Features.Office;

/// <summary>All that an office keeps of one alliance or partner.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class WithModel(SeraiDb db, OfficeQueries queries, OfficeStaff staff, OrganizationQueries organizations, MarkDone done, Today today) : OfficePage(db)
{
    public Kept Kept { get; private set; } = null!;
    public OrganizationBrief OfficeBrief { get; private set; } = null!;
    public OrganizationBrief PartnerBrief { get; private set; } = null!;

    public string? NameOf(Guid person) => staff.NameOf(person);

    public bool HasEnded(EdtfDate? until) => queries.HasEnded(until);

    public bool IsLate(LocalDate? day) => day < today.Day;

    public LocalDate DayOf(Instant at) => today.DayOf(at);

    public async Task<IActionResult> OnGet(string organization, string partner, CancellationToken stop)
    {
        if (!await FindAsync(organization, partner, stop))
            return NotFound();
        // What was kept under another address is found under that of today.
        if (Partner != partner || Office != organization)
            return Redirect(HttpContext.Kept().Link(OfficeLinks.With(Office, Partner)));
        Kept = await queries.KeptOfAsync(With, stop);
        await staff.LoadAsync(With.Office, stop);
        var briefs = await organizations.Briefs([With.Office.Id, With.Partner.Id], CultureInfo.CurrentUICulture.Name, stop);
        (OfficeBrief, PartnerBrief) = (briefs[With.Office.Id], briefs[With.Partner.Id]);
        return Page();
    }

    public async Task<IActionResult> OnPostDone(string organization, string partner, Guid id, CancellationToken stop)
    {
        if (!await FindAsync(organization, partner, stop) || !MayEdit)
            return NotFound();
        var here = OfficeLinks.With(Office, Partner);
        await staff.LoadAsync(With.Office, stop);
        Response.Headers.Location = await done.RunAsync(HttpContext, Office, Partner, id) is { } step ? EditingLinks.After(here, step) : here;
        return StatusCode(StatusCodes.Status303SeeOther);
    }
}
