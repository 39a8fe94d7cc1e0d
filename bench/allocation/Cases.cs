namespace Serai.Allocation.Bench;

/// <summary>What is measured, and what it may take.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Title">What it is.</param>
/// <param name="MostSeconds">The most seconds that are asked for; null where nothing is.</param>
/// <param name="Make">Makes what is measured; returns what is printed of its answer.</param>
internal sealed record Case(string Name, string Title, double? MostSeconds, Func<Func<string>> Make)
{
    /// <summary>What the whole process may hold, the made task included.</summary>
    public const double MostMegabytes = 500;

    public static readonly Case[] All =
    [
        new("middle", "1,000 × 300", 1, () => Find(MadeTask.Of(1000, 300, 3, 1))),
        new("large", "2,000 × 1,000", 5, () => Find(Large)),
        new("even", "the same, load spread evenly", 5, () => Find(Large with { Weights = new(EvenLoad: 5) })),
        new("scarce", "the same, all want the same reviewers, 2 % more places than reviews", 5, () => Find(MadeTask.Scarce())),
        new("alike", "the same, all value them nearly alike, every place is needed", 5, () => Find(MadeTask.Alike())),
        new("unknown", "the same, nothing known of any pair: all are equally good", 5, () => Find(Large with { Candidates = [] })),
        new("repair", "2,000 × 1,000, repair after one decline", 5, () => Find(Repair(Large, 1))),
        new("repair500", "the same after 500 declines", 5, () => Find(Repair(Large, 500))),
        new("short", "2,000 × 1,000 that cannot be: 300 reviews too many", 5, () => Find(MadeTask.Short(Large, 300))),
        new("whole", "peer: 2,000 × 1,000, the solver with every pair", null, () =>
        {
            var task = Large;
            return () => FormattableString.Invariant($"{WholeFlow.Best(task)} points");
        }),
        new("wholealike", "peer: valued nearly alike, the solver with every pair", null, () =>
        {
            var task = MadeTask.Alike();
            return () => FormattableString.Invariant($"{WholeFlow.Best(task)} points");
        }),
    ];

    private static ReviewTask Large => MadeTask.Of(2000, 1000, 3, 1);

    private static Func<string> Find(ReviewTask task) => () => ReviewerAssignment.Find(task) switch
    {
        ReviewOutcome.Assigned { Assignment: var found } => FormattableString.Invariant($"{found.Worth - found.LoadCost} points, {found.Gone.Count} gone, {found.Came.Count} came"),
        ReviewOutcome.Impossible { Shortfall: var shortfall } => $"{shortfall.Missing} missing",
        _ => "",
    };

    private static ReviewTask Repair(ReviewTask task, int declined)
    {
        var found = ((ReviewOutcome.Assigned)ReviewerAssignment.Find(task)).Assignment;
        ReviewPair[] pairs = [.. found.Reviews.Select(r => new ReviewPair(r.Submission, r.Reviewer))];
        ReviewPair[] mixed = [.. pairs];
        new Random(1).Shuffle(mixed);
        return task with { Existing = pairs, Declined = mixed[..declined] };
    }
}
