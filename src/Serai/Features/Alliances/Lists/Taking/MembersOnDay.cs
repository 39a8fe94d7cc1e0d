using Serai.Features.Alliances.Conclusions;

namespace Serai.Features.Alliances.Lists.Taking;

/// <summary>Who belongs to an alliance on a list's day, before or after it is taken.</summary>
internal sealed class MembersOnDay
{
    private readonly Dictionary<string, Membership> members;
    private readonly Dictionary<Guid, string> keys = [];
    private readonly Dictionary<string, Membership> unnamed;
    private readonly HashSet<string> certain;
    private readonly HashSet<string> disputed;

    public MembersOnDay(IEnumerable<Membership> all, When day)
    {
        var memberships = all.ToList();
        members = memberships.Where(m => m.On(day.Lo, day.Hi) != MembershipAnswer.No).GroupBy(m => m.MemberKey)
            .ToDictionary(g => g.Key, g => g.OrderBy(m => m.On(day.Lo, day.Hi) == MembershipAnswer.Certain ? 0 : 1).ThenBy(m => m.Standing).First(), StringComparer.Ordinal);
        unnamed = members.Values.Where(m => m.MemberId is null).GroupBy(m => m.MemberName, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        certain = memberships.Where(m => m.On(day.Lo, day.Hi) == MembershipAnswer.Certain).Select(m => m.MemberKey).ToHashSet(StringComparer.Ordinal);
        foreach (var membership in memberships)
            foreach (var evidence in membership.Evidence)
                keys[evidence.StatementId] = membership.MemberKey;
        disputed = memberships.Where(m => m.IsDisputed).Select(m => m.MemberKey).ToHashSet(StringComparer.Ordinal);
    }

    public IEnumerable<Membership> All => members.Values;

    public Membership? Of(string key) => members.GetValueOrDefault(key);

    /// <summary>One that is only a name yet, by that name.</summary>
    public Membership? Unnamed(string name) => unnamed.GetValueOrDefault(name);

    public bool IsCertain(string key) => certain.Contains(key);

    /// <summary>The member that a statement speaks of; null where nothing is concluded from it.</summary>
    public string? KeyOf(Guid statement) => keys.GetValueOrDefault(statement);

    public bool IsDisputed(string key) => disputed.Contains(key);
}
