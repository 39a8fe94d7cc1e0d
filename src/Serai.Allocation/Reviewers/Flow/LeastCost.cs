namespace Serai.Allocation;

/// <summary>
/// Meets one wish as well as it can be. The solver sees the cheapest pairs of each submission only; then the prices of its flow are held against all pairs,
/// and those that are cheaper come in, until there are none. So what is found is best among all (column generation).
/// </summary>
internal sealed class LeastCost
{
    private const int AtFirst = 24;
    private const int EachTime = 24;

    private readonly OpenReviews _open;
    private readonly RowCosts _costs;
    private readonly FlowModel _model;
    private readonly int[] _row;
    private readonly CheapestFew _few = new(AtFirst + EachTime);

    private LeastCost(OpenReviews open, RowCosts costs, long loadStep)
    {
        (_open, _costs, _model, _row) = (open, costs, new FlowModel(open, loadStep), new int[open.Most.Length]);
    }

    /// <summary>Leaves open only assignments of least cost.</summary>
    /// <param name="open">What is to be decided; narrowed.</param>
    /// <param name="costs">What pairs cost.</param>
    /// <param name="loadStep">What a review costs for each that its reviewer has before it.</param>
    /// <param name="cancel">Asked between the solver's runs.</param>
    public static void Leave(OpenReviews open, RowCosts costs, long loadStep, CancellationToken cancel)
    {
        if (open.Needs.All(n => n == 0))
            return;
        var least = new LeastCost(open, costs, loadStep);
        least.Begin();
        FlowPrices prices;
        do
        {
            cancel.ThrowIfCancellationRequested();
            least._model.Solve();
            prices = FlowPrices.Of(least._model, open, cancel);
        }
        while (least.AddCheaper(prices));
        least.Narrow(prices);
    }

    private Span<bool> FreeOf(int submission) => _open.Free.AsSpan(submission * _row.Length, _row.Length);

    // Those who are cheapest, and, since all may want the same ones, those who are cheap compared with what they cost others.
    private void Begin()
    {
        foreach (var of in _open.Found.GroupBy(p => p.Submission))
        {
            _costs(of.Key, _row);
            foreach (var pair in of)
                _model.Add(pair.Submission, pair.Reviewer, _row[pair.Reviewer]);
        }
        var means = MeanCosts();
        for (var s = 0; s < _open.Needs.Length; s++)
            if (_open.Needs[s] > 0)
            {
                AddFew(s, _open.Needs[s] + AtFirst, long.MaxValue, (_, cost) => cost);
                AddFew(s, AtFirst, long.MaxValue, (r, cost) => cost - means[r]);
            }
    }

    private long[] MeanCosts()
    {
        var (sums, counts) = (new long[_row.Length], new int[_row.Length]);
        for (var s = 0; s < _open.Needs.Length; s++)
        {
            if (_open.Needs[s] == 0)
                continue;
            _costs(s, _row);
            var free = FreeOf(s);
            for (var r = 0; r < _row.Length; r++)
                if (free[r])
                    (sums[r], counts[r]) = (sums[r] + _row[r], counts[r] + 1);
        }
        return [.. sums.Zip(counts, (sum, count) => sum / Math.Max(1, count))];
    }

    private bool AddCheaper(FlowPrices prices)
    {
        var any = false;
        for (var s = 0; s < _open.Needs.Length; s++)
            if (_open.Needs[s] > 0)
                any |= AddFew(s, EachTime, 0, (r, cost) => prices.Reduced(s, r, cost));
        for (var r = 0; r < _open.Most.Length; r++)
            if (_model.UnitsOf(r) < _open.Most[r] && prices.Reduced(r, _model.UnitsOf(r)) < 0)
            {
                _model.AddUnits(r);
                any = true;
            }
        return any;
    }

    private bool AddFew(int submission, int count, long below, Func<int, int, long> cost)
    {
        _costs(submission, _row);
        var free = FreeOf(submission);
        _few.Clear(count, below);
        // Each submission begins at another reviewer: where many cost the same, all would else be shown the same few.
        var start = (int)((long)submission * 7919 % _row.Length);
        for (var i = 0; i < _row.Length; i++)
        {
            var r = start + i < _row.Length ? start + i : start + i - _row.Length;
            if (free[r] && !_model.IsKnown(submission, r))
                _few.Offer(r, cost(r, _row[r]));
        }
        foreach (var r in _few.Chosen)
            _model.Add(submission, r, _row[r]);
        return _few.Chosen.Length > 0;
    }

    private void Narrow(FlowPrices prices)
    {
        var taken = new List<ReviewPair>();
        var arc = 0;
        for (var s = 0; s < _open.Needs.Length; s++)
            foreach (var (reviewer, _) in _model.PairsOf(s))
                if (_model.Taken[arc++])
                    taken.Add(new(s, reviewer));
        NarrowLoads(prices);
        for (var s = 0; s < _open.Needs.Length; s++)
        {
            if (_open.Needs[s] == 0)
                continue;
            _costs(s, _row);
            for (var r = 0; r < _row.Length; r++)
                if (_open.Free[_open.Table.At(s, r)] && prices.Reduced(s, r, _row[r]) is var reduced && reduced != 0)
                    if (reduced < 0)
                        _open.Decide(s, r);
                    else
                        _open.Free[_open.Table.At(s, r)] = false;
        }
        _open.ForgetTheFull();
        _open.Found = [.. taken.Where(p => _open.Free[_open.Table.At(p.Submission, p.Reviewer)])];
    }

    // With costs that rise, at most one load has costs that are just the prices; the others are below or above.
    private void NarrowLoads(FlowPrices prices)
    {
        for (var r = 0; r < _open.Most.Length; r++)
        {
            while (_open.Least[r] < _open.Most[r] && prices.Reduced(r, _open.Least[r]) < 0)
                _open.Least[r]++;
            while (_open.Most[r] > _open.Least[r] && prices.Reduced(r, _open.Most[r] - 1) > 0)
                _open.Most[r]--;
        }
    }
}
