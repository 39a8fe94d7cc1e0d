namespace Serai.Allocation;

/// <summary>
/// Prices that prove a flow to be of least cost: no pair that is not taken, and none that is not looked at yet, is cheaper than its prices (duals of the flow).
/// They are shortest ways over what can still be taken and given back (Bellman and Ford; R. K. Ahuja and others, Network Flows, 1993, chapter 9).
/// </summary>
internal sealed class FlowPrices
{
    private const long Far = long.MaxValue / 4;

    private readonly FlowModel _model;
    private readonly OpenReviews _open;
    private readonly List<(int Submission, int Cost)>[] _taken;
    private readonly int[] _first;
    private readonly Queue<int> _queue = new();
    private readonly bool[] _queued;
    private readonly long[] _prices;

    private FlowPrices(FlowModel model, OpenReviews open)
    {
        (_model, _open) = (model, open);
        var (submissions, reviewers) = (open.Needs.Length, open.Most.Length);
        (_queued, _prices, _first) = (new bool[submissions + reviewers + 1], new long[submissions + reviewers + 1], new int[submissions + 1]);
        _taken = [.. open.Most.Select(_ => new List<(int, int)>())];
        for (var s = 0; s < submissions; s++)
        {
            var pairs = model.PairsOf(s);
            _first[s + 1] = _first[s] + pairs.Count;
            for (var i = 0; i < pairs.Count; i++)
                if (model.Taken[_first[s] + i])
                    _taken[pairs[i].Reviewer].Add((s, pairs[i].Cost));
        }
    }

    /// <summary>Finds the prices of a flow that was solved.</summary>
    public static FlowPrices Of(FlowModel model, OpenReviews open, CancellationToken cancel)
    {
        var prices = new FlowPrices(model, open);
        prices.Find(cancel);
        return prices;
    }

    /// <summary>What a pair costs beyond its prices: below 0 it must be taken, above it cannot be.</summary>
    public long Reduced(int submission, int reviewer, int cost) => cost + _prices[submission] - _prices[_open.Needs.Length + reviewer];

    /// <summary>What a reviewer's next review costs beyond its prices, where there are this many of what is open.</summary>
    public long Reduced(int reviewer, int load) => _model.LoadCost(reviewer, load) + _prices[_open.Needs.Length + reviewer] - _prices[^1];

    // Where a way begins is free as long as all are reached. A reviewer without a review has the lowest price that is right, so that pairs that are
    // not looked at yet seem no cheaper than they are.
    private void Find(CancellationToken cancel)
    {
        var submissions = _open.Needs.Length;
        Array.Fill(_prices, Far, 0, submissions);
        Push(_prices.Length - 1);
        for (var r = 0; r < _open.Most.Length; r++)
        {
            _prices[submissions + r] = -_model.LoadCost(r, _open.Least[r]);
            Push(submissions + r);
        }
        for (var steps = 0; _queue.TryDequeue(out var node); steps++)
        {
            if (steps % 65536 == 0)
                cancel.ThrowIfCancellationRequested();
            _queued[node] = false;
            if (node < submissions)
                FromSubmission(node);
            else if (node < _prices.Length - 1)
                FromReviewer(node - submissions);
            else
                FromSink();
        }
    }

    private void FromSubmission(int submission)
    {
        var pairs = _model.PairsOf(submission);
        var price = _prices[submission];
        for (var i = 0; i < pairs.Count; i++)
            if (!_model.Taken[_first[submission] + i])
                Lower(_open.Needs.Length + pairs[i].Reviewer, price + pairs[i].Cost);
    }

    private void FromReviewer(int reviewer)
    {
        var price = _prices[_open.Needs.Length + reviewer];
        foreach (var (submission, cost) in _taken[reviewer])
            Lower(submission, price - cost);
        var load = _model.Loads[reviewer];
        if (load < _model.UnitsOf(reviewer))
            Lower(_prices.Length - 1, price + _model.LoadCost(reviewer, load));
    }

    private void FromSink()
    {
        for (var r = 0; r < _open.Most.Length; r++)
            if (_model.Loads[r] > _open.Least[r])
                Lower(_open.Needs.Length + r, _prices[^1] - _model.LoadCost(r, _model.Loads[r] - 1));
    }

    private void Lower(int node, long price)
    {
        if (price >= _prices[node])
            return;
        _prices[node] = price;
        Push(node);
    }

    private void Push(int node)
    {
        if (_queued[node])
            return;
        _queued[node] = true;
        _queue.Enqueue(node);
    }
}
