namespace Serai.Allocation;

/// <summary>
/// As many reviews as can be, whatever they are worth: a flow of the greatest amount from submissions to reviewers, by augmenting paths (Ford and Fulkerson),
/// many disjoint ones in a pass.
/// </summary>
/// <remarks>
/// Growing never takes a review from a submission that has it nor from a reviewer, it only exchanges partners. So filling in levels is as fair as can be:
/// such numbers of reviews form a polymatroid, on which the greedy choice is best (J. Edmonds, Submodular functions, matroids, and certain polyhedra, 1970).
/// </remarks>
internal sealed class ReviewMatching
{
    private readonly PairTable _table;
    private readonly bool[] _taken;

    /// <param name="table">The pairs.</param>
    /// <param name="needs">What submissions need besides what is kept.</param>
    /// <param name="room">What reviewers can take besides it; more than the table has where new reviewers come in, who may review everything.</param>
    public ReviewMatching(PairTable table, int[] needs, int[] room)
    {
        (_table, Needs, Room, Columns) = (table, needs, [.. room], room.Length);
        (_taken, Got) = (new bool[needs.Length * Columns], new int[needs.Length]);
        Holds = [.. Enumerable.Range(0, Columns).Select(_ => new List<int>())];
    }

    public int[] Needs { get; }

    /// <summary>What is left of what reviewers can take.</summary>
    public int[] Room { get; }

    /// <summary>How many reviewers a submission has.</summary>
    public int[] Got { get; }

    /// <summary>The submissions of each reviewer.</summary>
    public List<int>[] Holds { get; }

    public int Columns { get; }

    public int Missing => Needs.Sum() - Got.Sum();

    public bool IsOpen(int submission, int reviewer) => reviewer >= _table.Reviewers || _table.IsOpen(_table.At(submission, reviewer));

    public bool IsTaken(int submission, int reviewer) => _taken[(submission * Columns) + reviewer];

    /// <summary>Takes a pair if it is free and both sides want it.</summary>
    public bool TryTake(int submission, int reviewer)
    {
        if (Got[submission] >= Needs[submission] || Room[reviewer] <= 0 || IsTaken(submission, reviewer) || !IsOpen(submission, reviewer))
            return false;
        Take(submission, reviewer);
        (Got[submission], Room[reviewer]) = (Got[submission] + 1, Room[reviewer] - 1);
        return true;
    }

    /// <summary>Grows until no more reviews can be had for submissions that have fewer than the level.</summary>
    /// <param name="level">How many reviews each submission may have, those that are kept included.</param>
    /// <param name="kept">How many are kept for each.</param>
    /// <param name="cancel">Asked between passes.</param>
    public void Grow(int level, int[] kept, CancellationToken cancel)
    {
        bool Wants(int s) => Got[s] < Needs[s] && Got[s] + kept[s] < level;
        while (new MatchingPass(this, Wants).Run())
            cancel.ThrowIfCancellationRequested();
    }

    public void Take(int submission, int reviewer)
    {
        _taken[(submission * Columns) + reviewer] = true;
        Holds[reviewer].Add(submission);
    }

    public void Drop(int submission, int reviewer)
    {
        _taken[(submission * Columns) + reviewer] = false;
        Holds[reviewer].Remove(submission);
    }
}
