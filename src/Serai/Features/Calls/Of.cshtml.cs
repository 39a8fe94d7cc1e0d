using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Office;
using Serai.Features.Organizations;
using Serai.Platform.Auth;

namespace Serai.Features.Calls;

/// <summary>All calls of an organization, for those who run them.</summary>
[Needs(Right.SeeOffice, Of = "organization", IsSecret = true)]
public sealed class OfModel(SeraiDb db, OrganizationQueries organizations, IClock clock) : PageModel
{
    public OfficeEnd Office { get; private set; } = null!;
    public string Name { get; private set; } = "";
    public IReadOnlyList<(Call Call, int Submitted)> Calls { get; private set; } = [];
    public Instant Now { get; } = clock.GetCurrentInstant();
    public string Language => CultureInfo.CurrentUICulture.Name;
    public bool MayEdit => HttpContext.Actor.May(Right.Edit, Office.Id);

    public async Task<IActionResult> OnGet(string organization, CancellationToken stop)
    {
        if (await db.OfficeEndAsync(organization, stop) is not { } office || !HttpContext.Actor.May(Right.SeeOffice, office.Id))
            return NotFound();
        Office = office;
        Name = (await organizations.Briefs([office.Id], Language, stop))[office.Id].Name;
        var (all, submissions) = (office.All, db.Submissions);
        var found = await db.Calls.AsNoTracking().Where(c => all.Contains(c.KeeperId)).Select(c => new { Call = c, Submitted = submissions.Count(s => s.CallId == c.Id && s.State == SubmissionState.Submitted) }).ToListAsync(stop);
        Calls = [.. found.OrderByDescending(c => c.Call.EnteredAt).ThenByDescending(c => c.Call.Slug, StringComparer.Ordinal).Select(c => (c.Call, c.Submitted))];
        return Page();
    }
}
