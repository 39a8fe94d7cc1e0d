namespace Serai.Allocation;

/// <summary>Those who have a place and those who wait, from turn to turn.</summary>
internal sealed class ReserveList
{
    private readonly Candidate[] people;
    private readonly int places;
    private readonly bool[] held;
    private readonly Row[] rows;
    private readonly int[][] rowsOf;
    private readonly int[] counts;

    public ReserveList(Candidate[] people, int heldCount, Quota[] rules, int places)
    {
        this.people = people;
        this.places = places;
        held = [.. people.Select((_, i) => i < heldCount)];
        rows = [.. Row.Of(rules, people).Where(r => r.Matters)];
        rowsOf = Kind.RowsOf(rows, people.Length);
        counts = [.. rows.Select(r => r.Members.Count(m => held[m]))];
    }

    /// <summary>The next moves up.</summary>
    public ReserveTurn Turn()
    {
        var passed = new List<Passed>();
        var free = places - held.Count(h => h);
        if (free <= 0)
            return new(null, []);
        var reach = new Lazy<Reach>(() => new Reach(rows, rowsOf, counts, Enumerable.Range(0, people.Length).Where(i => !held[i]), free));
        for (var i = 0; i < people.Length; i++)
        {
            if (held[i])
                continue;
            if (InTheWay(i, reach) is not { } why)
            {
                MoveUp(i);
                return new(people[i].Id, passed);
            }
            passed.Add(new(people[i].Id, why.Why, [.. why.Rows.Select(r => rows[r].At(counts[r]))]));
        }
        return new(null, passed);
    }

    private (PassedWhy Why, IReadOnlyList<int> Rows)? InTheWay(int person, Lazy<Reach> reach)
    {
        var full = rowsOf[person].Where(r => counts[r] >= rows[r].Most).ToArray();
        if (full.Length > 0)
            return (PassedWhy.Full, full);
        return reach.Value.Lost(person) is { Count: > 0 } lost ? (PassedWhy.Needed, lost) : null;
    }

    private void MoveUp(int person)
    {
        held[person] = true;
        foreach (var row in rowsOf[person])
            counts[row]++;
    }
}
