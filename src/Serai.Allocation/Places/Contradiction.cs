using Google.OrTools.Sat;

namespace Serai.Allocation;

/// <summary>
/// Which rules cannot hold together. A set of rules contradicts itself if and only if it meets every set of rules without which the others can hold;
/// so a smallest set that meets all such sets that are known is either a smallest contradiction or shows one more such set.
/// (A. Ignatiev, A. Previti, M. Liffiton, J. Marques-Silva, Smallest MUS Extraction with Minimal Hitting Set Dualization, CP 2015.)
/// </summary>
internal static class Contradiction
{
    public static Choice.Impossible Of(Pool pool)
    {
        IReadOnlyList<Quota> Told(bool[] rules) => [.. pool.Rules.Where((_, i) => rules[i])];
        return new(Told(Smallest(pool)), Told(FewestGivenUp(pool)), Relaxation.Of(pool));
    }

    private static bool[] Smallest(Pool pool)
    {
        var met = new List<bool[]>();
        while (true)
        {
            var contradiction = SmallestMeeting(met, pool.Rules.Length);
            if (GivenUp(pool, contradiction) is not { } givenUp)
                return contradiction;
            met.Add(givenUp);
        }
    }

    private static bool[] FewestGivenUp(Pool pool)
    {
        var any = GivenUp(pool, new bool[pool.Rules.Length]) ?? throw new InvalidOperationException("No rule, and yet a contradiction.");
        var known = any.Select(g => !g).ToArray();
        // The first in order of what is kept: so the first rules are spared.
        var kept = FirstInOrder.Of(() =>
        {
            var (model, keeps) = Keeping(pool);
            model.Add(LinearExpr.Sum(keeps) == known.Count(k => k));
            return (model, keeps);
        }, known);
        return [.. kept.Select(k => !k)];
    }

    /// <summary>The fewest rules without which the others can hold, where some are not given up; null if those contradict each other.</summary>
    private static bool[]? GivenUp(Pool pool, bool[] kept)
    {
        var (model, keeps) = Keeping(pool);
        for (var i = 0; i < keeps.Length; i++)
            if (kept[i])
                model.Add(keeps[i] == 1);
        model.Maximize(LinearExpr.Sum(keeps));
        return model.Solve(simplify: true) is { } solver ? [.. keeps.Select(k => !solver.BooleanValue(k))] : null;
    }

    private static (CpModel Model, BoolVar[] Keeps) Keeping(Pool pool)
    {
        var counts = new KindCounts(pool.Kinds, pool.In);
        var keeps = pool.Rules.Select(_ => counts.Model.NewBoolVar("")).ToArray();
        for (var r = 0; r < pool.Rows.Length; r++)
            counts.Hold(r, pool.Rows[r].Least, pool.Rows[r].Most).OnlyEnforceIf(keeps[pool.RuleOf[r]]);
        return (counts.Model, keeps);
    }

    private static bool[] SmallestMeeting(List<bool[]> sets, int rules)
    {
        var (model, has) = Meeting(sets, rules);
        model.Minimize(LinearExpr.Sum(has));
        var solver = model.Solve() ?? throw new InvalidOperationException("A set without rules cannot be met.");
        var known = has.Select(solver.BooleanValue).ToArray();
        return FirstInOrder.Of(() =>
        {
            var (model, has) = Meeting(sets, rules);
            model.Add(LinearExpr.Sum(has) == known.Count(k => k));
            return (model, has);
        }, known);
    }

    private static (CpModel Model, BoolVar[] Has) Meeting(List<bool[]> sets, int rules)
    {
        var model = new CpModel();
        var has = Enumerable.Range(0, rules).Select(_ => model.NewBoolVar("")).ToArray();
        foreach (var set in sets)
            model.AddBoolOr(has.Where((_, i) => set[i]));
        return (model, has);
    }
}
