using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Alliances.Answers;

/// <summary>Whether one member belonged to one alliance on the days asked for; never <see cref="MembershipAnswer.No"/>.</summary>
/// <param name="MemberId">Null where the name is still as written.</param>
public sealed record MemberAnswer(
    Guid AllianceId, string MemberKey, Guid? MemberId, string MemberName, string? MemberNameLocal, string? CountryCode, MembershipAnswer Answer)
{
    /// <summary>Equal for the same member in several alliances. A name as written counts as the same only within one country or region.</summary>
    public string Identity => MemberId is null ? $"{MemberKey}|{CountryCode}" : MemberKey;
}

/// <summary>Who belongs to which alliances, across alliances: for comparisons, counts by place and facets. One query.</summary>
public sealed class MemberAnswers(SeraiDb db)
{
    /// <param name="among">Only memberships in these alliances; null for all.</param>
    public async Task<List<MemberAnswer>> On(DayRange when, IReadOnlyCollection<Guid>? among, CancellationToken stop)
    {
        var memberships = among is null ? db.Memberships : db.Memberships.Where(m => among.Contains(m.AllianceId));
        return await Read(memberships, when, stop);
    }

    /// <summary>Those of one country or region.</summary>
    public async Task<List<MemberAnswer>> From(string country, DayRange when, CancellationToken stop) =>
        await Read(db.Memberships.Where(m => m.CountryCode == country), when, stop);

    /// <summary>The alliances of one organization.</summary>
    public async Task<List<MemberAnswer>> Of(Guid organization, DayRange when, CancellationToken stop) =>
        await Read(db.Memberships.Where(m => m.MemberId == organization), when, stop);

    private static async Task<List<MemberAnswer>> Read(IQueryable<Membership> memberships, DayRange when, CancellationToken stop)
    {
        var rows = await memberships.AsNoTracking()
            .Where(m => m.Spans.Any(s => s.FromDay <= when.Last && s.ToDay >= when.First))
            .OrderBy(m => m.Id)
            .Select(m => new { m.AllianceId, m.MemberKey, m.MemberId, m.MemberName, m.MemberNameLocal, m.CountryCode, m.Spans })
            .ToListAsync(stop);
        return [.. rows.GroupBy(m => (m.AllianceId, m.MemberKey)).Select(g =>
        {
            var one = g.First();
            return new MemberAnswer(one.AllianceId, one.MemberKey, one.MemberId, one.MemberName, one.MemberNameLocal, one.CountryCode,
                SpanAnswer.Of(g.SelectMany(m => m.Spans), when.First, when.Last));
        })];
    }
}
