using Google.OrTools.Graph;

namespace Serai.Allocation;

/// <summary>The open pairs that are looked at for now, as a flow of least cost from submissions through reviewers to one sink.</summary>
internal sealed class FlowModel
{
    private readonly OpenReviews _open;
    private readonly long _loadStep;
    private readonly List<(int Reviewer, int Cost)>[] _pairs;
    private readonly bool[] _known;
    private readonly int[] _units;

    /// <param name="open">What is to be decided. What is found there is among the pairs, so that there is a flow.</param>
    /// <param name="loadStep">What a review costs for each that its reviewer has before it.</param>
    public FlowModel(OpenReviews open, long loadStep)
    {
        (_open, _loadStep) = (open, loadStep);
        _pairs = [.. open.Needs.Select(_ => new List<(int, int)>())];
        _known = new bool[open.Free.Length];
        _units = [.. open.Most];
        Loads = new int[open.Most.Length];
        foreach (var pair in open.Found)
            Loads[pair.Reviewer]++;
        // Costs that rise need an arc for each review. Most reviewers never come near their limits, so the arcs come as they are wanted.
        for (var r = 0; r < _units.Length && loadStep > 0; r++)
            _units[r] = Math.Min(open.Most[r], Math.Max(open.Least[r], Loads[r]) + 3);
    }

    /// <summary>The pairs of a submission that are looked at.</summary>
    public List<(int Reviewer, int Cost)> PairsOf(int submission) => _pairs[submission];

    /// <summary>Which of the pairs are taken, in the order of submissions and their pairs.</summary>
    public bool[] Taken { get; private set; } = [];

    /// <summary>How many reviews each reviewer has of what is open.</summary>
    public int[] Loads { get; }

    public bool IsKnown(int submission, int reviewer) => _known[_open.Table.At(submission, reviewer)];

    public void Add(int submission, int reviewer, int cost)
    {
        _known[_open.Table.At(submission, reviewer)] = true;
        _pairs[submission].Add((reviewer, cost));
    }

    /// <summary>How many reviews a reviewer can have for now.</summary>
    public int UnitsOf(int reviewer) => _units[reviewer];

    /// <summary>What the reviewer's next review costs for those before it, where there are this many of what is open.</summary>
    public long LoadCost(int reviewer, int load) => _loadStep * (_open.Loads[reviewer] + load);

    /// <summary>Lets a reviewer have more.</summary>
    public void AddUnits(int reviewer) => _units[reviewer] = Math.Min(_open.Most[reviewer], (_units[reviewer] * 2) + 1);

    /// <summary>Finds the flow of least cost. The solver cannot be stopped within.</summary>
    public void Solve()
    {
        var (submissions, reviewers) = (_pairs.Length, _units.Length);
        using var solver = new MinCostFlow(submissions + reviewers + 1, _pairs.Sum(p => p.Count) + reviewers);
        var sink = submissions + reviewers;
        for (var s = 0; s < submissions; s++)
            foreach (var (reviewer, cost) in _pairs[s])
                solver.AddArcWithCapacityAndUnitCost(s, submissions + reviewer, 1, cost);
        var arcs = solver.NumArcs();
        for (var r = 0; r < reviewers; r++)
            AddLoads(solver, r, submissions + r, sink);
        for (var s = 0; s < submissions; s++)
            solver.SetNodeSupply(s, _open.Needs[s]);
        for (var r = 0; r < reviewers; r++)
            solver.SetNodeSupply(submissions + r, -_open.Least[r]);
        solver.SetNodeSupply(sink, _open.Least.Sum() - _open.Needs.Sum());
        var status = SolverRuns.Told(solver.Solve);
        if (status != MinCostFlowBase.Status.OPTIMAL)
            throw new InvalidOperationException($"The solver says {status} where there is an assignment.");
        Read(solver, arcs);
    }

    private void AddLoads(MinCostFlow solver, int reviewer, int node, int sink)
    {
        if (_loadStep == 0)
            solver.AddArcWithCapacityAndUnitCost(node, sink, _units[reviewer] - _open.Least[reviewer], 0);
        else
            for (var load = _open.Least[reviewer]; load < _units[reviewer]; load++)
                solver.AddArcWithCapacityAndUnitCost(node, sink, 1, LoadCost(reviewer, load));
    }

    private void Read(MinCostFlow solver, int arcs)
    {
        Taken = new bool[arcs];
        Array.Clear(Loads);
        var arc = 0;
        foreach (var pairs in _pairs)
            foreach (var (reviewer, _) in pairs)
            {
                Taken[arc] = solver.Flow(arc) > 0;
                Loads[reviewer] += Taken[arc++] ? 1 : 0;
            }
    }
}
