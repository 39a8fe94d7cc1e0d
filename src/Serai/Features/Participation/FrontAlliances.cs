using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations;
using Serai.Platform.Localisation;

namespace Serai.Features.Participation;

/// <summary>An alliance on the front page of a site without a home organization.</summary>
public sealed record FrontAlliance(OrganizationBrief Organization, EdtfDate? Established, MemberCount Counted);

/// <summary>Reads them: four queries, however many there are.</summary>
public sealed class FrontAlliances(SeraiDb db, OrganizationQueries organizations)
{
    public async Task<IReadOnlyList<FrontAlliance>> Load(DayRange when, string reader, CancellationToken stop)
    {
        var alliances = await db.Alliances.AsNoTracking().Select(a => new { a.Id, a.Established }).ToListAsync(stop);
        var briefs = await organizations.Briefs([.. alliances.Select(a => a.Id)], reader, stop);
        var memberships = (await db.Memberships.AsNoTracking().Include(m => m.Spans).ToListAsync(stop)).ToLookup(m => m.AllianceId);
        return [.. alliances
            .Select(a => new FrontAlliance(briefs[a.Id], a.Established, MemberCount.On(memberships[a.Id], when)))
            .OrderByName(a => a.Organization.Name).ThenBy(a => a.Organization.Slug, StringComparer.Ordinal)];
    }
}
