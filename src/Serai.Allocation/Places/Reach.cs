using Google.OrTools.Sat;

namespace Serai.Allocation;

/// <summary>What the leasts of the rules can still come to, filling the free places from the reserve. Asks the solver only where several places are free and something is missing.</summary>
internal sealed class Reach
{
    private readonly int free;
    private readonly int[] missing;
    private readonly int[] room;
    private readonly int[] asked;
    private readonly Kind[] kinds;
    private readonly Dictionary<int, int> kindOf = [];
    private readonly Dictionary<int, IReadOnlyList<int>> lost = [];
    private readonly Outcome best;

    // How many of each kind move up, and what then is missing in each row.
    private sealed record Outcome(int[] Taken, int[] Missing);

    public Reach(Row[] rows, int[][] rowsOf, int[] counts, IEnumerable<int> reserve, int free)
    {
        this.free = free;
        missing = [.. rows.Select((r, i) => Math.Max(0, r.Least - counts[i]))];
        room = [.. rows.Select((r, i) => Math.Max(0, r.Most - counts[i]))];
        // No other row can become an obstacle, however the free places are filled.
        asked = [.. Enumerable.Range(0, rows.Length).Where(r => missing[r] > 0 || room[r] < Math.Min(free, rows[r].Members.Length - counts[r]))];
        if (missing.All(m => m == 0))
            (kinds, best) = ([], new([], []));
        else
        {
            var matters = asked.ToHashSet();
            kinds = Kind.Of([.. rowsOf.Select(list => list.Where(matters.Contains).ToArray())], reserve);
            for (var k = 0; k < kinds.Length; k++)
                foreach (var member in kinds[k].Members)
                    kindOf[member] = k;
            best = Fill(null);
        }
    }

    /// <summary>The rows to which more would be missing in the end if this person moved up; none if they can. The person is in no full row.</summary>
    public IReadOnlyList<int> Lost(int person)
    {
        if (kinds.Length == 0 || best.Taken[kindOf[person]] > 0)
            return [];
        if (!lost.TryGetValue(kindOf[person], out var rows))
            lost[kindOf[person]] = rows = Compared(Fill(kindOf[person]));
        return rows;
    }

    private IReadOnlyList<int> Compared(Outcome outcome) =>
        outcome.Missing.Sum() == best.Missing.Sum() ? [] : [.. asked.Where(r => outcome.Missing[r] > best.Missing[r])];

    // The least missing in all, with at least one of a kind if it is told; of several such, the least in the first rows.
    private Outcome Fill(int? with) => free == 1 ? FillOne(with) : FillMore(with);

    private Outcome FillOne(int? with)
    {
        var can = Enumerable.Range(0, kinds.Length).Where(k => kinds[k].Rows.All(r => room[r] > 0)).ToArray();
        var one = with ?? (can.Length == 0 ? -1 : can.MaxBy(k => kinds[k].Rows.Where(r => missing[r] > 0).Sum(Weight)));
        var left = missing.ToArray();
        if (one >= 0)
            foreach (var row in kinds[one].Rows)
                left[row] = Math.Max(0, left[row] - 1);
        return new([.. kinds.Select((_, k) => k == one ? 1 : 0)], left);
    }

    private Outcome FillMore(int? with)
    {
        var counts = new KindCounts(kinds, [.. missing.Select(_ => 0)]);
        counts.Model.Add(LinearExpr.Sum(counts.Taken) <= free);
        if (with is { } kind)
            counts.Model.Add(counts.Taken[kind] >= 1);
        var left = missing.Select(m => counts.Model.NewIntVar(0, m, "")).ToArray();
        foreach (var row in asked)
        {
            counts.Hold(row, 0, room[row]);
            counts.Model.Add(counts.Of(row) + left[row] >= missing[row]);
        }
        counts.Model.Minimize(LinearExpr.WeightedSum(asked.Select(r => left[r]), asked.Select(Weight)));
        var solver = counts.Model.Solve() ?? throw new InvalidOperationException("Someone in no full row does not fit.");
        return new([.. counts.Taken.Select(t => (int)solver.Value(t))], [.. left.Select(l => (int)solver.Value(l))]);
    }

    // One missing more outweighs all preferences between rows.
    private long Weight(int row) => (1L + missing.Sum()) * (missing.Length + 1) - row;
}
