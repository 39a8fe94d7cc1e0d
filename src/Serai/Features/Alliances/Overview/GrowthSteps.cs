using Serai.Features.Alliances.Answers;
using Serai.Features.Alliances.Conclusions;

namespace Serai.Features.Alliances.Overview;

/// <summary>From this day on so many members are recorded, certainly and possibly.</summary>
public readonly record struct GrowthStep(LocalDate Day, int Certain, int Possible);

/// <summary>Counts the members recorded on every day there was a change: one sweep over all spans.</summary>
public static class GrowthSteps
{
    /// <param name="memberships">All memberships of one alliance, at any time.</param>
    /// <param name="last">The last day to draw.</param>
    public static IReadOnlyList<GrowthStep> Of(IReadOnlyCollection<Membership> memberships, LocalDate last)
    {
        var lastDay = When.Day(last);
        var bounds = memberships.SelectMany(m => m.Spans).SelectMany(s => new[] { s.FromDay, s.ToDay })
            .Where(d => d is > MembershipSpan.Before and < MembershipSpan.After).DefaultIfEmpty(lastDay);
        var first = Math.Min(bounds.Min(), lastDay);
        var changes = new SortedDictionary<int, (int Certain, int Possible)>();
        foreach (var member in memberships.GroupBy(m => m.MemberKey))
            Sweep([.. member.SelectMany(m => m.Spans)], first, changes);
        var steps = new List<GrowthStep>(changes.Count);
        var (certain, possible) = (0, 0);
        foreach (var (day, change) in changes.TakeWhile(c => c.Key <= lastDay))
        {
            (certain, possible) = (certain + change.Certain, possible + change.Possible);
            if (change != default)
                steps.Add(new(When.Date(day), certain, possible));
        }
        return steps;
    }

    // One member's answer changes only where one of its spans begins or has ended.
    private static void Sweep(List<MembershipSpan> spans, int first, SortedDictionary<int, (int Certain, int Possible)> changes)
    {
        var before = MembershipAnswer.No;
        foreach (var day in spans.SelectMany(s => new[] { Math.Max(s.FromDay, first), s.ToDay + 1 }).Where(d => d <= MembershipSpan.After).Distinct().Order())
        {
            var now = SpanAnswer.Of(spans, day, day);
            if (now == before)
                continue;
            var (certain, possible) = changes.GetValueOrDefault(day);
            changes[day] = (
                certain + One(now, MembershipAnswer.Certain) - One(before, MembershipAnswer.Certain),
                possible + One(now, MembershipAnswer.Possible) - One(before, MembershipAnswer.Possible));
            before = now;
        }
    }

    private static int One(MembershipAnswer answer, MembershipAnswer wanted) => answer == wanted ? 1 : 0;
}
