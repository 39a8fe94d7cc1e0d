using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Alliances.Compared;
using Serai.Platform.Localisation;

namespace Serai.Features.Organizations.Compared;

/// <summary>What changed in an organization's memberships between two days.</summary>
/// <param name="Then">In how many alliances it was on the earlier day.</param>
/// <param name="Now">And on the later.</param>
public sealed record OwnChanges(
    OrganizationBrief Organization, IReadOnlyList<MembershipChange> Changes, IReadOnlyDictionary<Guid, OrganizationBrief> Briefs,
    MemberCount Then, MemberCount Now, IReadOnlyList<LocalDate> Days)
{
    public ILookup<Guid, MembershipEvidence> Because { get; init; } = Array.Empty<MembershipEvidence>().ToLookup(e => e.MembershipId);
}

/// <summary>Reads them: five statements.</summary>
public sealed class OwnChangeQueries(SeraiDb db, OrganizationQueries organizations)
{
    /// <summary>Null where there is no such organization, or it was merged into another.</summary>
    public async Task<OwnChanges?> Load(string slug, TwoDays days, string reader, CancellationToken stop)
    {
        var id = await db.Organizations.Where(o => o.Slug == slug && o.MergedIntoId == null).Select(o => (Guid?)o.Id).FirstOrDefaultAsync(stop);
        if (id is not { } self)
            return null;
        var memberships = await db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => m.MemberId == self).ToListAsync(stop);
        var alliances = memberships.GroupBy(m => m.AllianceId).ToList();
        var changes = alliances.Select(g => MembershipChange.Of([.. g], days)).OfType<MembershipChange>().ToList();
        var briefs = await organizations.Briefs([.. changes.Select(c => c.Any.AllianceId).Append(self)], reader, stop);
        var told = changes.SelectMany(c => c.Memberships).Select(m => m.Id).ToList();
        var because = await db.MembershipEvidence.AsNoTracking().Include(e => e.Statement).ThenInclude(s => s.Source).Where(e => told.Contains(e.MembershipId)).ToListAsync(stop);
        return new(
            briefs[self], [.. changes.OrderBy(c => c.Kind).ThenByName(c => briefs[c.Any.AllianceId].Name).ThenBy(c => c.Any.Id)], briefs,
            Count(alliances, days.Earlier), Count(alliances, days.Later),
            [.. memberships.SelectMany(m => new[] { m.Since, m.Until }).Select(d => d?.Earliest).OfType<LocalDate>().Distinct().Order()])
        {
            Because = because.ToLookup(e => e.MembershipId),
        };
    }

    private static MemberCount Count(IEnumerable<IEnumerable<Membership>> alliances, DayRange when)
    {
        var answers = alliances.Select(a => SpanAnswer.Of(a.SelectMany(m => m.Spans), when.First, when.Last)).ToList();
        return new(answers.Count(a => a == MembershipAnswer.Certain), answers.Count(a => a == MembershipAnswer.Possible));
    }
}
