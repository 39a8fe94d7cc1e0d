using Serai.Features.Alliances.Answers;

namespace Serai.Features.Alliances.Compared;

/// <summary>What became of a member between two days.</summary>
public enum ChangeKind
{
    Came,
    Left,

    /// <summary>Belonged on both days, in another standing.</summary>
    Standing,

    /// <summary>Belonged on both days, but not all the time between.</summary>
    CameBack,
}

/// <summary>How one member's belonging to one alliance differs between two days.</summary>
/// <param name="Answer">Certain, or possible where the dates leave it open; never <see cref="MembershipAnswer.No"/>.</param>
/// <param name="Then">Its memberships on the earlier day, certain or possible, the earliest first.</param>
/// <param name="Now">Those on the later day.</param>
public sealed record MembershipChange(ChangeKind Kind, MembershipAnswer Answer, IReadOnlyList<Membership> Then, IReadOnlyList<Membership> Now)
{
    /// <summary>Whose name, alliance and place to show.</summary>
    public Membership Any => Now.Count > 0 ? Now[0] : Then[0];

    public IEnumerable<Membership> Memberships => Then.Concat(Now).DistinctBy(m => m.Id);

    /// <summary>The memberships that began, or ended, by this change.</summary>
    public IReadOnlyList<Membership> Told => Kind == ChangeKind.Left ? Then : Now;

    /// <summary>What changed; null where nothing did, or where both days are open and nothing can be told.</summary>
    /// <param name="memberships">All of one member in one alliance, at any time.</param>
    public static MembershipChange? Of(IReadOnlyCollection<Membership> memberships, TwoDays days)
    {
        var (then, now) = (Held(memberships, days.Earlier), Held(memberships, days.Later));
        var (before, after) = (AnswerOn(then, days.Earlier), AnswerOn(now, days.Later));
        return (before, after) switch
        {
            (MembershipAnswer.No, MembershipAnswer.No) or (MembershipAnswer.Possible, MembershipAnswer.Possible) => null,
            (MembershipAnswer.No, _) => new(ChangeKind.Came, after, then, now),
            (_, MembershipAnswer.No) => new(ChangeKind.Left, before, then, now),
            (MembershipAnswer.Possible, _) => new(ChangeKind.Came, MembershipAnswer.Possible, then, now),
            (_, MembershipAnswer.Possible) => new(ChangeKind.Left, MembershipAnswer.Possible, then, now),
            _ => OfStanding(then, now, days) ?? OfGap(memberships, then, now, days),
        };
    }

    // Who is in one standing for certain and in another for certain has changed it; all else that differs is only possible.
    private static MembershipChange? OfStanding(List<Membership> then, List<Membership> now, TwoDays days)
    {
        if (then.Select(m => m.Standing).ToHashSet().SetEquals(now.Select(m => m.Standing)))
            return null;
        var certain = then.Exists(m => m.On(days.Earlier.First, days.Earlier.Last) == MembershipAnswer.Certain && now.TrueForAll(n => n.Standing != m.Standing))
            && now.Exists(m => m.On(days.Later.First, days.Later.Last) == MembershipAnswer.Certain && then.TrueForAll(t => t.Standing != m.Standing));
        return new(ChangeKind.Standing, certain ? MembershipAnswer.Certain : MembershipAnswer.Possible, then, now);
    }

    private static MembershipChange? OfGap(IEnumerable<Membership> memberships, List<Membership> then, List<Membership> now, TwoDays days)
    {
        var next = days.Earlier.Last + 1;
        foreach (var span in memberships.SelectMany(m => m.Spans).Where(s => s.ToDay >= next).OrderBy(s => s.FromDay))
        {
            if (span.FromDay > next)
                break;
            next = span.ToDay + 1;
            if (next >= days.Later.First)
                return null;
        }
        return next >= days.Later.First ? null : new(ChangeKind.CameBack, MembershipAnswer.Certain, then, now);
    }

    private static List<Membership> Held(IEnumerable<Membership> memberships, DayRange when) =>
        [.. memberships.Where(m => m.On(when.First, when.Last) != MembershipAnswer.No).OrderBy(m => m.Spans.Min(s => s.FromDay)).ThenBy(m => m.Id)];

    private static MembershipAnswer AnswerOn(List<Membership> held, DayRange when) => SpanAnswer.Of(held.SelectMany(m => m.Spans), when.First, when.Last);
}
