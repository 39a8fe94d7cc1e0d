namespace Serai.Allocation;

/// <summary>Who gets a place.</summary>
public static class Places
{
    /// <summary>The best set of candidates that keeps all rules, and for each candidate why; or why there is no such set.</summary>
    /// <remarks>
    /// Best is, in this order:
    /// <list type="number">
    /// <item>as many as the rules allow get a place;</item>
    /// <item>the sum of their scores is the highest;</item>
    /// <item>by rank: of two sets that is better which has the best-ranked of those who are in only one of them. The rank is the score, and of equal scores the order in which the candidates are given.</item>
    /// </list>
    /// So there is one best set, and it is found exactly. In whatever order the rules are written, the answer is the same.
    /// Of several equally small answers to why there is none, the one is given that concerns the rules in an order by their content, in which the places come first:
    /// the contradiction has the first of them, and what is given up or relaxed spares the first of them.
    /// </remarks>
    /// <param name="candidates">All candidates; of equal scores who is given first ranks first.</param>
    /// <param name="rules">The rules.</param>
    /// <param name="places">How many places there are: at most, or exactly.</param>
    /// <param name="fixedIn">The ids of those who have a place already. They keep it and are counted.</param>
    /// <param name="fixedOut">The ids of those who are not to get one.</param>
    /// <exception cref="ArgumentException">The rules have problems (see <see cref="Quotas.Problems"/>), two candidates have one id, a score does not fit (<see cref="Candidate.Fits"/>), someone is fixed in and out, or nobody has the id that is fixed in.</exception>
    public static Choice Choose(IReadOnlyList<Candidate> candidates, IReadOnlyList<Quota> rules, Bounds places, IReadOnlySet<string>? fixedIn = null, IReadOnlySet<string>? fixedOut = null)
    {
        Quotas.Require(rules, places);
        fixedIn ??= new HashSet<string>();
        fixedOut ??= new HashSet<string>();
        Require(candidates, fixedIn, fixedOut);
        var pool = new Pool(candidates.Where(c => !fixedOut.Contains(c.Id)), QuotaOrder.Sorted([.. rules, new Quota.Total(places)]), fixedIn);
        if (BestSet.Of(pool) is not { } best)
            return Contradiction.Of(pool);
        var reasons = new Reasons(pool, best);
        var taken = Enumerable.Range(0, best.Length).Where(i => best[i]).ToArray();
        var left = Enumerable.Range(0, best.Length).Where(i => !best[i]).Select(i => (pool.People[i].Score, reasons.Left(i)))
            .Concat(candidates.Where(c => fixedOut.Contains(c.Id)).Select(c => (c.Score, new NotChosen(c.Id, NotChosenWhy.FixedOut, []))));
        return new Choice.Made([.. taken.Select(reasons.Taken)], [.. left.OrderByDescending(l => l.Score).Select(l => l.Item2)], taken.Sum(i => pool.People[i].Score));
    }

    private static void Require(IReadOnlyList<Candidate> candidates, IReadOnlySet<string> fixedIn, IReadOnlySet<string> fixedOut)
    {
        var ids = candidates.Select(c => c.Id).ToHashSet();
        if (ids.Count < candidates.Count)
            throw new ArgumentException("Two candidates have one id.", nameof(candidates));
        if (candidates.FirstOrDefault(c => !Candidate.Fits(c.Score)) is { } wrong)
            throw new ArgumentException($"The score of {wrong.Id} does not fit.", nameof(candidates));
        if (!ids.IsSupersetOf(fixedIn) || fixedIn.Overlaps(fixedOut))
            throw new ArgumentException("Someone is fixed in who is no candidate or is fixed out.", nameof(fixedIn));
    }
}
