namespace Serai.Allocation;

/// <summary>
/// One search from all submissions that want more, over pairs that can be taken and back over those that are. Each path that ends at a reviewer with room is
/// gone at once, unless a part of it was gone before in this pass. Where none is found, what was reached is the side of the least cut nearest to the submissions.
/// </summary>
internal sealed class MatchingPass(ReviewMatching matching, Func<int, bool> wants)
{
    private const int None = -1;

    private readonly int[] _fromReviewer = Filled(matching.Needs.Length);
    private readonly int[] _fromSubmission = Filled(matching.Columns);
    private readonly bool[] _spentSubmission = new bool[matching.Needs.Length];
    private readonly bool[] _spentReviewer = new bool[matching.Columns];
    private readonly List<int> _unseen = [.. Enumerable.Range(0, matching.Columns)];

    public bool[] Submissions { get; } = new bool[matching.Needs.Length];

    public bool[] Reviewers { get; } = new bool[matching.Columns];

    /// <summary>Whether any path was found.</summary>
    public bool Run()
    {
        var queue = new Queue<int>();
        for (var s = 0; s < Submissions.Length; s++)
            if (wants(s))
            {
                Submissions[s] = true;
                queue.Enqueue(s);
            }
        var found = false;
        while (queue.TryDequeue(out var s))
        {
            var left = 0;
            for (var i = 0; i < _unseen.Count; i++)
            {
                var r = _unseen[i];
                if (matching.IsTaken(s, r) || !matching.IsOpen(s, r))
                {
                    _unseen[left++] = r;
                    continue;
                }
                (Reviewers[r], _fromSubmission[r]) = (true, s);
                if (matching.Room[r] > 0)
                    found |= Augment(r);
                else
                    Follow(r, queue);
            }
            _unseen.RemoveRange(left, _unseen.Count - left);
        }
        return found;
    }

    private void Follow(int reviewer, Queue<int> queue)
    {
        foreach (var s in matching.Holds[reviewer])
            if (!Submissions[s])
            {
                (Submissions[s], _fromReviewer[s]) = (true, reviewer);
                queue.Enqueue(s);
            }
    }

    private bool Augment(int last)
    {
        var root = None;
        for (var r = last; r != None; r = _fromReviewer[root])
        {
            root = _fromSubmission[r];
            if (_spentReviewer[r] || _spentSubmission[root])
                return false;
        }
        for (var r = last; r != None;)
        {
            var s = _fromSubmission[r];
            var before = _fromReviewer[s];
            (_spentReviewer[r], _spentSubmission[s]) = (true, true);
            matching.Take(s, r);
            if (before != None)
                matching.Drop(s, before);
            r = before;
        }
        matching.Got[root]++;
        matching.Room[last]--;
        return true;
    }

    private static int[] Filled(int count)
    {
        var all = new int[count];
        Array.Fill(all, None);
        return all;
    }
}
