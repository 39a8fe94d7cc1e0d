namespace Serai.Allocation;

/// <summary>What a pair costs, for all reviewers of one submission.</summary>
internal delegate void RowCosts(int submission, Span<int> costs);

/// <summary>
/// What is still to be decided. One wish after the other is met as well as it can be, and each leaves only those assignments open that meet it so: what it
/// leaves is said by its reduced costs (complementary slackness), so no wish needs to be weighed against the next by huge numbers.
/// </summary>
internal sealed class OpenReviews
{
    /// <param name="table">The pairs.</param>
    /// <param name="matching">An assignment that is possible.</param>
    /// <param name="room">What reviewers can take besides what is kept.</param>
    /// <param name="loads">What reviewers have, kept pairs and elsewhere.</param>
    public OpenReviews(PairTable table, ReviewMatching matching, int[] room, int[] loads)
    {
        Table = table;
        (Needs, Least, Most, Loads) = ([.. matching.Needs], new int[room.Length], [.. room.Select(r => Math.Min(r, matching.Needs.Length))], [.. loads]);
        Free = new bool[table.Facts.Length];
        for (var i = 0; i < Free.Length; i++)
            Free[i] = table.IsOpen(i);
        Found = [.. matching.Holds.SelectMany((held, r) => held.Select(s => new ReviewPair(s, r)))];
        ForgetTheFull();
    }

    public PairTable Table { get; }

    /// <summary>Whether a pair is still open, by <see cref="PairTable.At"/>.</summary>
    public bool[] Free { get; }

    /// <summary>What each submission still needs.</summary>
    public int[] Needs { get; }

    /// <summary>The least that each reviewer still has to take.</summary>
    public int[] Least { get; }

    /// <summary>The most that each reviewer still can take.</summary>
    public int[] Most { get; }

    /// <summary>What each reviewer has by now.</summary>
    public int[] Loads { get; }

    /// <summary>Pairs that are decided.</summary>
    public List<ReviewPair> Decided { get; } = [];

    /// <summary>Open pairs that, with the decided ones, are the best that is known.</summary>
    public List<ReviewPair> Found { get; set; }

    /// <summary>Takes a pair once and for all.</summary>
    public void Decide(int submission, int reviewer)
    {
        Free[Table.At(submission, reviewer)] = false;
        Decided.Add(new(submission, reviewer));
        Needs[submission]--;
        Least[reviewer] = Math.Max(0, Least[reviewer] - 1);
        Most[reviewer]--;
        Loads[reviewer]++;
    }

    /// <summary>Closes the pairs of those who need or take nothing more.</summary>
    public void ForgetTheFull()
    {
        for (var s = 0; s < Needs.Length; s++)
        {
            var row = Free.AsSpan(s * Most.Length, Most.Length);
            if (Needs[s] == 0)
                row.Clear();
            for (var r = 0; r < row.Length; r++)
                row[r] &= Most[r] > 0;
        }
    }
}
