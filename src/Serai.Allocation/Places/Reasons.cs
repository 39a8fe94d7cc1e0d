using System.Collections;

namespace Serai.Allocation;

/// <summary>Why each candidate is in the best set or not. Only rules that are just kept, full or just reached, can be in the way of an exchange.</summary>
internal sealed class Reasons
{
    private readonly Pool pool;
    private readonly bool[] best;
    private readonly int[] counts;
    private readonly bool noPlaceLeft;
    private readonly int[] tight;
    private readonly BitArray[] full;
    private readonly BitArray[] needed;
    private readonly HashSet<int> onRankAlone;

    public Reasons(Pool pool, bool[] best)
    {
        this.pool = pool;
        this.best = best;
        counts = [.. pool.Rows.Select(row => row.Members.Count(m => best[m]))];
        noPlaceLeft = pool.Rows.Where((row, r) => row.Rule is Quota.Total && counts[r] == row.Rule.Count.Most).Any();
        // An exchange changes nothing in the number of all.
        tight = [.. Enumerable.Range(0, counts.Length).Where(r => pool.Rows[r].Rule is not Quota.Total && (IsFull(r) || IsNeeded(r)))];
        full = [.. pool.RowsOf.Select(rows => Bits(rows, IsFull))];
        needed = [.. pool.RowsOf.Select(rows => Bits(rows, IsNeeded))];
        var free = best.Where((b, i) => b && !pool.IsIn[i]).Count();
        onRankAlone = [.. Enumerable.Range(0, best.Length).Where(i => !pool.IsIn[i]).Take(free)];
    }

    public NotChosen Left(int person)
    {
        var id = pool.People[person].Id;
        if (!noPlaceLeft)
            return new(id, NotChosenWhy.Rules, Told(full[person]));
        var lower = Enumerable.Range(person + 1, best.Length - person - 1).Where(i => best[i] && !pool.IsIn[i]).ToArray();
        return lower.Length == 0 ? new(id, NotChosenWhy.BelowLast, []) : new(id, NotChosenWhy.Rules, InTheWay(lower.Select(l => (person, l))));
    }

    public Chosen Taken(int person)
    {
        var id = pool.People[person].Id;
        if (pool.IsIn[person])
            return new(id, true, false, null, []);
        var higher = Enumerable.Range(0, person).Where(i => !best[i]).ToArray();
        var isFirst = onRankAlone.Contains(person);
        return higher.Length == 0 ? new(id, false, isFirst, null, []) : new(id, false, isFirst, pool.People[higher[0]].Id, InTheWay(higher.Select(h => (h, person))));
    }

    private bool IsFull(int row) => counts[row] == pool.Rows[row].Rule.Count.Most;

    private bool IsNeeded(int row) => counts[row] == pool.Rows[row].Rule.Count.Least;

    private BitArray Bits(int[] rows, Func<int, bool> which)
    {
        var bits = new BitArray(tight.Length);
        foreach (var row in rows)
            if (Array.BinarySearch(tight, row) is >= 0 and var at && which(row))
                bits[at] = true;
        return bits;
    }

    // The rows that every exchange breaks; if none does, those that some exchange breaks.
    private IReadOnlyList<QuotaCount> InTheWay(IEnumerable<(int In, int Out)> exchanges)
    {
        var all = new BitArray(tight.Length, true);
        var some = new BitArray(tight.Length);
        foreach (var (into, outOf) in exchanges)
        {
            var broken = Broken(into, outOf);
            all.And(broken);
            some.Or(broken);
        }
        return Told(all.HasAnySet() ? all : some);
    }

    // Full rows that count the one and not the other; needed rows that count the other and not the one.
    private BitArray Broken(int into, int outOf)
    {
        var tooMany = new BitArray(full[outOf]).Not().And(full[into]);
        return new BitArray(needed[into]).Not().And(needed[outOf]).Or(tooMany);
    }

    private IReadOnlyList<QuotaCount> Told(BitArray rows) => [.. Enumerable.Range(0, tight.Length).Where(i => rows[i]).Select(i => pool.Rows[tight[i]].At(counts[tight[i]]))];
}
