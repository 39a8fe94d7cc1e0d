using Microsoft.Extensions.Localization;
using Serai.Allocation;

namespace Serai.Features.Calls.Reviewing.Assigning;

/// <summary>Says why reviewers cannot be found for all, and what would help.</summary>
public sealed class ShortfallWords(IStringLocalizer<ReviewingTexts> texts)
{
    /// <summary>What is in the way.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="shortfall">Why it cannot be done.</param>
    /// <param name="hidden">Submissions that the reader may not know of.</param>
    public IReadOnlyList<string> Why(AssignmentPlan plan, ReviewShortfall shortfall, IReadOnlySet<Guid> hidden) =>
    [
        texts["Short.Missing", shortfall.Missing],
        .. shortfall.Shortages.Where(s => s.Submissions.Any(x => IsShown(plan, x.Submission, hidden))).Select(s => (s.Full.Count == 0
            ? texts["Short.Few", Numbers(plan, s.Submissions.Select(x => x.Submission), hidden), s.Demand, s.Capacity]
            : texts["Short.Full", Numbers(plan, s.Submissions.Select(x => x.Submission), hidden), s.Demand, s.Capacity, List(s.Full.Select(f => plan.Reviewers[f.Reviewer].Name))]).Value),
    ];

    /// <summary>Each way out by itself.</summary>
    public IReadOnlyList<string> Ways(AssignmentPlan plan, ReviewShortfall shortfall, IReadOnlySet<Guid> hidden)
    {
        var ways = new List<string>();
        var more = List(shortfall.Lift.Limits.Select(l => texts["Short.Lift.One", plan.Reviewers[l.Reviewer].Name, l.By].Value));
        if (shortfall.Lift.Limits.Count > 0)
            ways.Add(shortfall.Lift.Suffices ? texts["Short.Lift", more] : texts["Short.Lift.And", more, shortfall.Lift.NewReviewers]);
        // A way that takes what the reader may not know of is not told: half of it would not do.
        if (shortfall.GiveUp.Count > 0 && shortfall.GiveUp.All(g => IsShown(plan, g.Submission, hidden)))
            ways.Add(texts["Short.Fewer", List(shortfall.GiveUp.Select(g => texts["Short.Fewer.One", plan.Submissions[g.Submission].Number, g.By].Value))]);
        if (shortfall.Recruit.Count > 0)
            ways.Add(texts["Short.Recruit", shortfall.Recruit.Count, shortfall.Recruit.EachTakes]);
        return ways;
    }

    private static bool IsShown(AssignmentPlan plan, int submission, IReadOnlySet<Guid> hidden) => !hidden.Contains(plan.Submissions[submission].Id);

    private string Numbers(AssignmentPlan plan, IEnumerable<int> submissions, IReadOnlySet<Guid> hidden) => List(submissions.Where(s => IsShown(plan, s, hidden)).Select(s => plan.Submissions[s].Number).Order().Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    private string List(IEnumerable<string> items) => string.Join(texts["Comma"], items);
}
