using Serai.Features.Alliances.Answers;
using Serai.Features.Organizations;
using Serai.Platform.Localisation;

namespace Serai.Features.Alliances.InCommon;

/// <summary>A member of several alliances at once.</summary>
/// <param name="MemberId">Null where its name is still as written.</param>
/// <param name="In">The alliances that it certainly or possibly belongs to.</param>
public sealed record SharedMember(
    Guid? MemberId, string Name, string? NameLocal, string? CountryCode, IReadOnlyDictionary<Guid, MembershipAnswer> In)
{
    /// <summary>Certain where it certainly belongs to two of them. A name as written is never certainly the same one twice.</summary>
    public MembershipAnswer Answer => MemberId is not null && In.Values.Count(a => a == MembershipAnswer.Certain) >= 2
        ? MembershipAnswer.Certain
        : MembershipAnswer.Possible;
}

/// <summary>Finds the members that alliances share.</summary>
public static class SharedMembers
{
    /// <summary>Those in two or more.</summary>
    public static IReadOnlyList<SharedMember> Of(IEnumerable<MemberAnswer> answers) =>
        [.. answers.GroupBy(a => a.Identity)
            .Where(g => g.Select(a => a.AllianceId).Distinct().Skip(1).Any())
            .Select(g =>
            {
                var one = g.First();
                return new SharedMember(one.MemberId, one.MemberName, one.MemberNameLocal, one.CountryCode, g.GroupBy(a => a.AllianceId).ToDictionary(a => a.Key, a => a.Max(m => m.Answer)));
            })];

    /// <summary>The most shared first, then by name as the reader sees it.</summary>
    public static IReadOnlyList<SharedMember> InOrder(IEnumerable<SharedMember> shared, IReadOnlyDictionary<Guid, OrganizationBrief> briefs) =>
        [.. shared.OrderByDescending(m => m.In.Count)
            .ThenByName(m => m.MemberId is { } id && briefs.TryGetValue(id, out var brief) ? brief.Name : m.Name)
            .ThenBy(m => m.MemberId).ThenBy(m => m.CountryCode, StringComparer.Ordinal)];

    /// <summary>How many two alliances share: certain where both memberships are.</summary>
    public static MemberCount Between(IEnumerable<SharedMember> shared, Guid one, Guid other)
    {
        var both = shared.Where(m => m.In.ContainsKey(one) && m.In.ContainsKey(other)).ToList();
        var certain = both.Count(m => m.MemberId is not null && m.In[one] == MembershipAnswer.Certain && m.In[other] == MembershipAnswer.Certain);
        return new(certain, both.Count - certain);
    }
}
