using Google.OrTools.Sat;

namespace Serai.Allocation;

/// <summary>The best set that keeps all rules. What best means is said at <see cref="Places.Choose"/>.</summary>
internal static class BestSet
{
    /// <summary>Who of the pool is taken; null where no set keeps all rules.</summary>
    public static bool[]? Of(Pool pool)
    {
        if (Largest(pool) is not { } size)
            return null;
        var (model, has) = Sets(pool, size);
        model.Maximize(Fits(pool, size) ? Sum(pool, has) * Lead(pool, size) + FirstInOrder.Earliness(has) : Sum(pool, has));
        var solver = model.Solve() ?? throw new InvalidOperationException("The largest set is none.");
        var best = has.Select((h, i) => h is null ? pool.IsIn[i] : solver.BooleanValue(h)).ToArray();
        var sum = best.Zip(pool.Scores, (b, s) => b ? s : 0).Sum() - pool.Scores.Where((_, i) => pool.IsIn[i]).Sum();
        return FirstInOrder.Of(() => Equal(pool, size, sum), best);
    }

    // One step of the sum outweighs all earliness; where that is more than the solver can count, it has to come later in order alone.
    private static long Lead(Pool pool, int size) => (long)pool.People.Length * size + 1;

    private static bool Fits(Pool pool, int size) => (Int128)pool.Scores.Select(Math.Abs).DefaultIfEmpty().Max() * Lead(pool, size) * pool.People.Length < 1L << 60;

    /// <summary>How many can be taken who are not fixed.</summary>
    private static int? Largest(Pool pool)
    {
        var counts = new KindCounts(pool.Kinds, pool.In);
        for (var r = 0; r < pool.Rows.Length; r++)
            counts.Hold(r, pool.Rows[r].Least, pool.Rows[r].Most);
        counts.Model.Maximize(LinearExpr.Sum(counts.Taken));
        return counts.Model.Solve() is { } solver ? counts.Taken.Sum(t => (int)solver.Value(t)) : null;
    }

    private static (CpModel, BoolVar?[]) Equal(Pool pool, int size, long sum)
    {
        var (model, has) = Sets(pool, size);
        model.Add(Sum(pool, has) >= sum);
        return (model, has);
    }

    private static LinearExpr Sum(Pool pool, BoolVar?[] has)
    {
        var free = Enumerable.Range(0, has.Length).Where(i => has[i] is not null).ToArray();
        return LinearExpr.WeightedSum(free.Select(i => has[i]!), free.Select(i => pool.Scores[i]));
    }

    /// <summary>
    /// All sets of the size that could be the best. Of one kind the best come first, whoever else is taken: exchanging two of a kind changes nothing for the rules.
    /// So whoever stands in their kind behind more than there is room for has no variable.
    /// </summary>
    private static (CpModel Model, BoolVar?[] Has) Sets(Pool pool, int size)
    {
        var model = new CpModel();
        var has = new BoolVar?[pool.People.Length];
        var parts = pool.Rows.Select(_ => new List<BoolVar>()).ToArray();
        foreach (var kind in pool.Kinds)
        {
            var room = kind.Rows.Select(r => pool.Rows[r].Most - pool.In[r]).Append(size).Min();
            BoolVar? before = null;
            foreach (var person in kind.Members.Take(room))
            {
                var v = has[person] = model.NewBoolVar("");
                if (before is not null)
                    model.AddImplication(v, before);
                before = v;
                foreach (var row in kind.Rows)
                    parts[row].Add(v);
            }
        }
        for (var r = 0; r < parts.Length; r++)
            model.AddLinearConstraint(LinearExpr.Sum(parts[r]) + pool.In[r], pool.Rows[r].Least, pool.Rows[r].Most);
        model.Add(LinearExpr.Sum(has.OfType<BoolVar>()) == size);
        return (model, has);
    }
}
