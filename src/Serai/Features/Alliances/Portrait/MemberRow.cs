using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations;
using Serai.Platform.Localisation;

namespace Serai.Features.Alliances.Portrait;

/// <summary>A member on the days asked for: an organization, or a name that is still as its source writes it.</summary>
/// <param name="Answer">Of all its memberships together: an observer who became a member is certain through the change.</param>
/// <param name="Memberships">Those that hold on the days, the earliest first.</param>
public sealed record MemberRow(string Key, MembershipAnswer Answer, OrganizationBrief? Organization, IReadOnlyList<Membership> Memberships)
{
    public Membership First => Memberships[0];
    public string Name => Organization?.Name ?? First.MemberName;
    public string? CountryCode => Organization?.CountryCode ?? First.CountryCode;
    public bool IsDisputed => Memberships.Any(m => m.IsDisputed);

    public static IReadOnlyList<MemberRow> On(IEnumerable<Membership> memberships, DayRange when, IReadOnlyDictionary<Guid, OrganizationBrief> briefs) =>
        [.. memberships.GroupBy(m => m.MemberKey)
            .Select(g => (g.Key, Answer: SpanAnswer.Of(g.SelectMany(m => m.Spans), when.First, when.Last), All: g))
            .Where(m => m.Answer != MembershipAnswer.No)
            .Select(m => new MemberRow(
                m.Key, m.Answer,
                m.All.First().MemberId is { } id ? briefs.GetValueOrDefault(id) : null,
                [.. m.All.Where(p => p.On(when.First, when.Last) != MembershipAnswer.No).OrderBy(p => p.Spans.Min(s => s.FromDay))]))
            .OrderByName(r => r.Name).ThenBy(r => r.Key, StringComparer.Ordinal)];
}
