using Google.OrTools.Sat;

namespace Serai.Allocation;

/// <summary>Of several equally good sets the first: two sets are compared at the first thing that is in one of them only, and the one that has it comes first.</summary>
internal static class FirstInOrder
{
    /// <summary>
    /// The first of all sets that a model admits, all of which have the same size.
    /// It asks for an earlier set than the one that is known, and of the earlier ones for one that differs as early as possible:
    /// up to there all is settled. So it asks at most once for each thing in the set, mostly once or twice in all.
    /// </summary>
    /// <param name="build">The model anew, with what says whether each thing is in; null of a thing that is in or out in all sets alike.</param>
    /// <param name="known">A set that the model admits.</param>
    public static bool[] Of(Func<(CpModel Model, BoolVar?[] Has)> build, bool[] known)
    {
        var settled = 0;
        while (true)
        {
            var (model, has) = build();
            var earlier = Earlier(model, has, known, settled);
            if (earlier.Count == 0 || model.Solve() is not { } solver)
                return known;
            settled = earlier.First(e => solver.BooleanValue(e.Is)).At + 1;
            known = [.. known.Select((k, i) => has[i] is { } v ? solver.BooleanValue(v) : k)];
        }
    }

    /// <summary>More the more of the early ones are in. The first in order mostly has the most of it, but need not.</summary>
    public static LinearExpr Earliness(BoolVar?[] has)
    {
        var at = Enumerable.Range(0, has.Length).Where(i => has[i] is not null).ToArray();
        return LinearExpr.WeightedSum(at.Select(i => has[i]!), at.Select(i => (long)(has.Length - i)));
    }

    // Each flag says: this thing is in, which was not, and all before it that were in still are.
    private static List<(int At, BoolVar Is)> Earlier(CpModel model, BoolVar?[] has, bool[] known, int settled)
    {
        for (var i = 0; i < settled; i++)
            if (has[i] is { } v)
                model.Add(v == (known[i] ? 1 : 0));
        var flags = new List<(int At, BoolVar Is)>();
        BoolVar? kept = null;
        // After the last that is in, none can be in: the size is the same.
        for (var i = settled; i < Array.LastIndexOf(known, true); i++)
        {
            if (has[i] is not { } v)
                continue;
            var flag = model.NewBoolVar("");
            model.AddImplication(flag, v);
            if (kept is not null)
                model.AddImplication(flag, kept);
            if (known[i])
                kept = flag;
            else
                flags.Add((i, flag));
        }
        model.AddExactlyOne(flags.Select(f => f.Is));
        // Behind the first difference it prefers what is early, so that the next question is mostly the last.
        var lead = (long)has.Length * has.Length;
        model.Maximize(LinearExpr.WeightedSum(flags.Select(f => f.Is), flags.Select(f => (has.Length - f.At) * lead)) + Earliness(has));
        return flags;
    }
}
