namespace Serai.Allocation;

/// <summary>
/// Assigns reviewers to submissions: each has as many as it needs, nobody has more than they take, no pair is in conflict or was declined, and together the
/// pairs are worth most (C. J. Taylor, On the optimal assignment of conference papers to reviewers, 2008, as a flow of least cost). With
/// <see cref="ReviewTask.Existing"/> pairs it repairs: first as few of them as can be are given up, and among such ways the pairs are worth most.
/// </summary>
/// <remarks>
/// The same task gives the same answer, in whatever order its pairs are listed; what is equally good the seed decides. Pairs take six to fourteen bytes each,
/// listed or not, besides what the task itself takes. Each run of the solver is an activity "solve" of the source "Serai.Allocation".
/// </remarks>
public static class ReviewerAssignment
{
    /// <summary>Finds the best assignment, or says why there is none.</summary>
    /// <param name="task">The task; it must not change meanwhile.</param>
    /// <param name="progress">Told of each stage as it begins.</param>
    /// <param name="cancel">Asked between stages, between the solver's runs and while pairs are read. The solver itself cannot be stopped; see <see cref="FindAsync"/>.</param>
    /// <exception cref="ArgumentException">The task says what cannot be: a negative number, a pair out of range, one listed twice, a kept pair in conflict.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static ReviewOutcome Find(ReviewTask task, IProgress<ReviewStage>? progress = null, CancellationToken cancel = default)
    {
        void Begin(ReviewStage stage)
        {
            cancel.ThrowIfCancellationRequested();
            progress?.Report(stage);
        }

        ArgumentNullException.ThrowIfNull(task);
        Begin(ReviewStage.Reading);
        ReviewTaskChecks.Check(task);
        var kept = new KeptReviews(task);
        var table = new PairTable(task, cancel);
        Begin(ReviewStage.Feasibility);
        var matching = FullMatching.Of(table, kept, cancel);
        if (matching.Missing > 0)
        {
            Begin(ReviewStage.Reasons);
            return new ReviewOutcome.Impossible(new Shortfalls(task, table, kept, matching, cancel).Tell());
        }
        var open = new OpenReviews(table, matching, kept.Room, kept.Loads);
        if (task.Existing.Count > 0)
        {
            Begin(ReviewStage.Existing);
            LeastCost.Leave(open, (s, costs) => ReviewWishes.KeepExisting(table, s, costs), 0, cancel);
        }
        Begin(ReviewStage.Worth);
        LeastCost.Leave(open, (s, costs) => ReviewWishes.MostWorth(table, s, costs), table.LoadStep, cancel);
        Begin(ReviewStage.Ties);
        LeastCost.Leave(open, (s, costs) => ReviewWishes.BySeed(task.Seed, s, costs), 0, cancel);
        Begin(ReviewStage.Reasons);
        return new ReviewOutcome.Assigned(new ReviewReasons(task, table, open).Tell());
    }

    /// <summary>As <see cref="Find"/>, on a thread of its own.</summary>
    /// <param name="task">The task; it must not change meanwhile, nor after a cancel until the thread is done.</param>
    /// <param name="progress">Told of each stage as it begins, on that thread.</param>
    /// <param name="cancel">Ends the wait at once.</param>
    /// <remarks>
    /// The solver cannot be stopped. After a cancel its thread runs on until the solver's present run is done (with 2,000 submissions and 1,000 reviewers these
    /// took a second at most each), then it ends, and what it found is let go.
    /// </remarks>
    /// <exception cref="ArgumentException">As of <see cref="Find"/>.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task<ReviewOutcome> FindAsync(ReviewTask task, IProgress<ReviewStage>? progress = null, CancellationToken cancel = default) =>
        Task.Factory.StartNew(() => Find(task, progress, cancel), cancel, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(cancel);
}
