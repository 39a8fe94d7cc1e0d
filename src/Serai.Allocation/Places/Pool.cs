namespace Serai.Allocation;

/// <summary>The candidates who may get a place, the best first, and the rules as they concern them.</summary>
internal sealed class Pool
{
    /// <param name="candidates">All but those who are fixed out; equal scores keep this order.</param>
    /// <param name="rules">All rules, the places among them, in <see cref="QuotaOrder"/>.</param>
    /// <param name="fixedIn">Who has a place whatever the rules say.</param>
    public Pool(IEnumerable<Candidate> candidates, Quota[] rules, IReadOnlySet<string> fixedIn)
    {
        People = [.. candidates.OrderByDescending(c => c.Score)];
        IsIn = [.. People.Select(c => fixedIn.Contains(c.Id))];
        Rules = rules;
        Rows = [.. Row.Of(rules, People).Where(r => r.Matters)];
        var places = rules.Index().ToDictionary(r => r.Item, r => r.Index);
        RuleOf = [.. Rows.Select(r => places[r.Rule])];
        RowsOf = Kind.RowsOf(Rows, People.Length);
        Kinds = Kind.Of(RowsOf, Enumerable.Range(0, People.Length).Where(i => !IsIn[i]));
        In = [.. Rows.Select(r => r.Members.Count(m => IsIn[m]))];
        Scores = Whole(People);
    }

    /// <summary>By rank: the score, then the given order.</summary>
    public Candidate[] People { get; }

    public bool[] IsIn { get; }

    public Quota[] Rules { get; }

    /// <summary>Only those that some set of these people breaks.</summary>
    public Row[] Rows { get; }

    /// <summary>Of each row the place of its rule.</summary>
    public int[] RuleOf { get; }

    public int[][] RowsOf { get; }

    /// <summary>The kinds of those who are not fixed.</summary>
    public Kind[] Kinds { get; }

    /// <summary>How many who are fixed in each row counts.</summary>
    public int[] In { get; }

    /// <summary>The scores as whole numbers, in the smallest unit that any of them needs.</summary>
    public long[] Scores { get; }

    private static long[] Whole(Candidate[] people)
    {
        var unit = 1m;
        while (people.Any(c => decimal.Truncate(c.Score * unit) != c.Score * unit))
            unit *= 10;
        return [.. people.Select(c => (long)(c.Score * unit))];
    }
}
