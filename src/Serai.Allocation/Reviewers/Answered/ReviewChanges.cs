namespace Serai.Allocation;

/// <summary>An existing pair that was given up.</summary>
/// <param name="Submission">The submission's place in the task.</param>
/// <param name="Reviewer">The reviewer's place in the task.</param>
/// <param name="Cause">Why.</param>
public sealed record GoneReview(int Submission, int Reviewer, GoneCause Cause);

/// <summary>Why an existing pair was given up; of several that hold, the first.</summary>
public enum GoneCause
{
    /// <summary>The reviewer declined.</summary>
    Declined,

    /// <summary>The pair is in conflict.</summary>
    Conflict,

    /// <summary>Only candidates may review, and the pair is none.</summary>
    NoCandidate,

    /// <summary>The submission had more reviewers than it needs.</summary>
    NotNeeded,

    /// <summary>The reviewer had more reviews than they take, or left.</summary>
    OverLimit,

    /// <summary>It could have stayed, but another submission then had nobody, or more pairs would have changed.</summary>
    MadeRoom,
}

/// <summary>A pair that did not exist before.</summary>
/// <param name="Submission">The submission's place in the task.</param>
/// <param name="Reviewer">The reviewer's place in the task.</param>
/// <param name="InPlaceOf">The pair of the same submission that it replaces; null where the submission is new or needs more.</param>
public sealed record CameReview(int Submission, int Reviewer, GoneReview? InPlaceOf);
