using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations;
using Serai.Platform.Db.Kept;
using Serai.Platform.Localisation;

namespace Serai.Features.Participation;

/// <summary>An alliance on the front page of a site without a home organization.</summary>
public sealed record FrontAlliance(OrganizationBrief Organization, EdtfDate? Established, MemberCount Counted);

/// <summary>Reads them: four queries, however many there are. How many belong is counted anew only for those whose memberships changed.</summary>
public sealed class FrontAlliances(SeraiDb db, OrganizationQueries organizations, KeptReads kept)
{
    // More than these are all that there are: they are asked for without naming them.
    private const int MostNamed = 100;

    private static readonly KeptPart<Counted> Part = new(typeof(Membership));

    public async Task<IReadOnlyList<FrontAlliance>> Load(DayRange when, string reader, CancellationToken stop)
    {
        var alliances = await db.Alliances.AsNoTracking().Select(a => new { a.Id, a.Established }).ToListAsync(stop);
        List<Guid> ids = [.. alliances.Select(a => a.Id)];
        var briefs = await organizations.Briefs(ids, reader, stop);
        var counts = await kept.Each(Part, ids, FormattableString.Invariant($"{when.First} {when.Last}"), missing => CountAsync(missing, when, stop));
        return [.. alliances
            .Select(a => new FrontAlliance(briefs[a.Id], a.Established, counts[a.Id].Members))
            .OrderByName(a => a.Organization.Name).ThenBy(a => a.Organization.Slug, StringComparer.Ordinal)];
    }

    // Only the spans that touch the days asked for leave the database.
    private async Task<Dictionary<Guid, Counted>> CountAsync(IReadOnlyCollection<Guid> alliances, DayRange when, CancellationToken stop)
    {
        var (first, last) = when;
        var among = alliances.Count > MostNamed ? db.Memberships : db.Memberships.Where(m => alliances.Contains(m.AllianceId));
        var spans = (await among.AsNoTracking()
            .SelectMany(m => m.Spans.Where(s => s.FromDay <= last && s.ToDay >= first), (m, s) => new { m.AllianceId, m.MemberKey, Span = s })
            .ToListAsync(stop)).ToLookup(s => s.AllianceId);
        return alliances.ToDictionary(a => a, a =>
        {
            var answers = spans[a].GroupBy(s => s.MemberKey).Select(m => SpanAnswer.Of(m.Select(s => s.Span), first, last)).ToList();
            return new Counted(new(answers.Count(x => x == MembershipAnswer.Certain), answers.Count(x => x == MembershipAnswer.Possible)));
        });
    }

    /// <summary>What is kept of an alliance on some days.</summary>
    private sealed record Counted(MemberCount Members);
}
