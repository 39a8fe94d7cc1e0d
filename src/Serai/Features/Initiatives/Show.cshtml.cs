using Microsoft.AspNetCore.Authorization;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Platform.Localisation;
using Serai.Platform.Web;

namespace Serai.Features.Initiatives;

/// <summary>One initiative and the alliances that it groups.</summary>
[AllowAnonymous]
public sealed class ShowModel(SeraiDb db, OrganizationQueries organizations) : PageModel
{
    public string Name { get; private set; } = "";
    public Initiative Initiative { get; private set; } = null!;
    public IReadOnlyList<Row> Alliances { get; private set; } = [];

    public sealed record Row(OrganizationBrief Organization, EdtfDate? Established, MemberCount Counted);

    public async Task<IActionResult> OnGet(string slug, AsOf asOf, CancellationToken stop)
    {
        var initiative = await db.Initiatives.AsNoTracking().Include(i => i.Source).Include(i => i.Alliances).FirstOrDefaultAsync(i => i.Slug == slug, stop);
        if (initiative is null)
            return NotFound();
        var (reader, when) = (CultureInfo.CurrentUICulture.Name, DayRange.Of(asOf));
        var texts = await db.SubjectTexts.AsNoTracking().Where(t => t.SubjectId == initiative.Id).ToListAsync(stop);
        var ids = initiative.Alliances.Select(a => a.AllianceId).ToList();
        var established = await db.Alliances.AsNoTracking().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.Established }).ToDictionaryAsync(a => a.Id, a => a.Established, stop);
        var memberships = (await db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => ids.Contains(m.AllianceId)).ToListAsync(stop)).ToLookup(m => m.AllianceId);
        var briefs = await organizations.Briefs(ids, reader, stop);
        (Initiative, Name) = (initiative, TextChoice.In(texts, TextField.Name, reader).FirstOrDefault()?.Text ?? initiative.Slug);
        Alliances = [.. ids.Select(id => new Row(briefs[id], established[id], MemberCount.On(memberships[id], when))).OrderByName(r => r.Organization.Name).ThenBy(r => r.Organization.Slug, StringComparer.Ordinal)];
        return Page();
    }
}
