using Google.OrTools.Sat;

namespace Serai.Allocation;

/// <summary>
/// Other numbers with which all rules can hold: changed by as little as possible in all; then in as few rules as possible; then as little as possible in the first rule, its least before its most, and so on.
/// The number of a rule for each value changes once for all values.
/// </summary>
internal static class Relaxation
{
    /// <summary>Only the rules with other numbers.</summary>
    public static IReadOnlyList<Relaxed> Of(Pool pool)
    {
        var limits = new List<(Func<SlackCounts, LinearExpr> Of, long Most)>();
        var amounts = Least(pool, limits, s => LinearExpr.Sum(s.Amounts));
        amounts = Least(pool, limits, s => LinearExpr.Sum(s.IsChanged));
        for (var i = 0; i < amounts.Length; i++)
        {
            var at = i;
            if (amounts[i] == 0)
                limits.Add((s => s.Amounts[at], 0));
            else
                amounts = Least(pool, limits, s => s.Amounts[at]);
        }
        return [.. pool.Rules.Select((rule, i) => Changed(rule, amounts[2 * i], amounts[2 * i + 1])).Where(r => r.Count != r.Rule.Count)];
    }

    // The least of one thing within the limits; it becomes one more limit.
    private static int[] Least(Pool pool, List<(Func<SlackCounts, LinearExpr> Of, long Most)> limits, Func<SlackCounts, LinearExpr> of)
    {
        var slack = new SlackCounts(pool);
        foreach (var limit in limits)
            slack.Model.Add(limit.Of(slack) <= limit.Most);
        slack.Model.Minimize(of(slack));
        var solver = slack.Model.Solve(simplify: true) ?? throw new InvalidOperationException("Rules without numbers contradict each other.");
        limits.Add((of, (long)Math.Round(solver.ObjectiveValue)));
        return [.. slack.Amounts.Select(a => (int)solver.Value(a))];
    }

    private static Relaxed Changed(Quota rule, int lowered, int raised) => new(rule, new(rule.Count.Least - lowered, rule.Count.Most + raised));
}
