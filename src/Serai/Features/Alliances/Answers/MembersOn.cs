using Serai.Features.Organizations;

namespace Serai.Features.Alliances.Answers;

/// <summary>One membership and whether it held on the days asked for.</summary>
/// <param name="Membership">The registry's conclusion.</param>
/// <param name="Answer">Never <see cref="MembershipAnswer.No"/>: those are left out.</param>
/// <param name="Organization">The member; null where its name is still as written.</param>
public sealed record MemberOn(Membership Membership, MembershipAnswer Answer, OrganizationBrief? Organization)
{
    public string Name => Organization?.Name ?? Membership.MemberName;
}

/// <summary>“18 members, and 2 whose dates don't tell”.</summary>
/// <param name="Certain">Members that certainly belonged on every day asked for.</param>
/// <param name="Possible">Those that may have.</param>
public readonly record struct MemberCount(int Certain, int Possible)
{
    public int Either => Certain + Possible;

    /// <summary>Counts members, not memberships: one who was an observer, then a full member, counts once.</summary>
    public static MemberCount On(IEnumerable<Membership> memberships, DayRange when)
    {
        var answers = memberships.GroupBy(m => m.MemberKey)
            .Select(g => SpanAnswer.Of(g.SelectMany(m => m.Spans), when.First, when.Last)).ToList();
        return new(answers.Count(a => a == MembershipAnswer.Certain), answers.Count(a => a == MembershipAnswer.Possible));
    }
}
