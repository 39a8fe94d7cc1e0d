namespace Serai.Allocation;

/// <summary>Why a task cannot be done, and what would do.</summary>
/// <param name="Missing">How many reviews of all are missing at best.</param>
/// <param name="Shortages">Where: groups of submissions that have nothing to do with each other. Their missing reviews add up to all.</param>
/// <param name="Lift">The first way out: reviewers take more than their limits, as few reviews more as can be.</param>
/// <param name="GiveUp">The second: submissions have fewer reviewers, as few fewer as can be; those that would have most give up first.</param>
/// <param name="Recruit">The third: more reviewers, as few as can be.</param>
public sealed record ReviewShortfall(
    int Missing, IReadOnlyList<ReviewShortage> Shortages, LiftedLimits Lift, IReadOnlyList<FewerReviews> GiveUp, MoreReviewers Recruit);

/// <summary>
/// Submissions that need more reviews than there can be for them, whoever reviews what, by Hall's theorem: in a flow from submissions to reviewers, the
/// smallest of the least cuts (L. R. Ford and D. R. Fulkerson, Flows in Networks, 1962, chapter II.10).
/// </summary>
/// <param name="Submissions">The submissions. With one less the group would lack fewer reviews, or another group as many.</param>
/// <param name="Full">Reviewers whose limits are in the way: all that they can still take goes to these submissions, and more is wanted.</param>
/// <param name="Demand">How many reviewers the submissions need besides those that are kept.</param>
/// <param name="Capacity">How many they can have: what Full can still take, and one for each <see cref="ShortSubmission.Others"/>.</param>
/// <remarks>The group is the same whatever assignment was tried: of the sets that lack most, the smallest is one only.</remarks>
public sealed record ReviewShortage(IReadOnlyList<ShortSubmission> Submissions, IReadOnlyList<FullReviewer> Full, int Demand, int Capacity)
{
    /// <summary>How many reviews are missing.</summary>
    public int Missing => Demand - Capacity;
}

/// <summary>A submission of a shortage.</summary>
/// <param name="Submission">Its place in the task.</param>
/// <param name="Needs">How many reviewers it needs besides those that are kept.</param>
/// <param name="Others">How many may review it that are not among the full ones: all of them would.</param>
public sealed record ShortSubmission(int Submission, int Needs, int Others);

/// <summary>A reviewer of a shortage.</summary>
/// <param name="Reviewer">The place in the task.</param>
/// <param name="Room">How many reviews the reviewer can take besides those that are kept or elsewhere.</param>
public sealed record FullReviewer(int Reviewer, int Room);

/// <summary>Reviewers take more than their limits.</summary>
/// <param name="Limits">Who, and by how many: together as few as can be, and among such ways the most evenly spread one.</param>
/// <param name="Lacking">Submissions that have too few reviewers even so; where there are any, lifting alone does not do.</param>
public sealed record LiftedLimits(IReadOnlyList<LiftedLimit> Limits, IReadOnlyList<LackingSubmission> Lacking)
{
    /// <summary>Whether this alone is enough.</summary>
    public bool Suffices => Lacking.Count == 0;

    /// <summary>How many more reviewers are needed, who have no conflict, once the limits are lifted.</summary>
    public int NewReviewers => Lacking.Select(l => l.By).DefaultIfEmpty().Max();
}

/// <summary>A limit that is lifted.</summary>
/// <param name="Reviewer">The reviewer's place in the task.</param>
/// <param name="By">How many reviews more.</param>
public sealed record LiftedLimit(int Reviewer, int By);

/// <summary>A submission that too few reviewers may review at all.</summary>
/// <param name="Submission">Its place in the task.</param>
/// <param name="By">How many are missing.</param>
public sealed record LackingSubmission(int Submission, int By);

/// <summary>A submission that has fewer reviewers than it needs.</summary>
/// <param name="Submission">Its place in the task.</param>
/// <param name="By">How many fewer.</param>
public sealed record FewerReviews(int Submission, int By);

/// <summary>More reviewers, who may review every submission.</summary>
/// <param name="Count">How many; with one less it cannot be done.</param>
/// <param name="EachTakes">How many reviews each takes.</param>
public sealed record MoreReviewers(int Count, int EachTakes);
