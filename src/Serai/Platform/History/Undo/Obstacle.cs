namespace Serai.Platform.History.Undo;

/// <summary>Why a step cannot be taken back.</summary>
/// <param name="Why">The reason.</param>
/// <param name="Kind">The table of the row in question; empty for the step as a whole.</param>
/// <param name="Key">The row's key.</param>
/// <param name="By">The later step that it depends on, where it is known.</param>
public sealed record Obstacle(ObstacleReason Why, string Kind, string Key, Step? By);

public enum ObstacleReason
{
    /// <summary>The step was taken back already.</summary>
    AlreadyUndone,

    /// <summary>A row says something else by now.</summary>
    ChangedSince,

    /// <summary>A row is not there any more.</summary>
    Gone,

    /// <summary>A row that would come back is there.</summary>
    ThereAgain,

    /// <summary>Something that came later points at a row that would go.</summary>
    PointedAt,

    /// <summary>What a row would point at is not there any more.</summary>
    PointsNowhere,

    /// <summary>A private value was erased and cannot come back.</summary>
    Erased,

    /// <summary>An account comes and goes by other ways.</summary>
    NotByUndoing,

    /// <summary>What it would become cannot stand beside what is chosen by now: the form refuses it too.</summary>
    NotTogether,

    /// <summary>What was signed stays signed.</summary>
    ForGood,

    /// <summary>It was approved or signed since, or something later rests on it: see <see cref="IStandsFast"/>.</summary>
    StandsFast,
}
