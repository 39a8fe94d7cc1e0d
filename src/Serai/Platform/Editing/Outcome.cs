namespace Serai.Platform.Editing;

/// <summary>What became of an attempt to save.</summary>
public abstract record Outcome
{
    /// <summary>It is saved as one step of the history.</summary>
    public sealed record Saved(Guid Step, RecordAt At) : Outcome;

    /// <summary>Everything is as it was: nothing to save.</summary>
    public sealed record Unchanged(RecordAt At) : Outcome;

    /// <summary>Some fields cannot be taken.</summary>
    public sealed record Wrong(IReadOnlyDictionary<string, FieldProblem> Problems) : Outcome;

    /// <summary>Somebody changed the record meanwhile: both must be seen first.</summary>
    public sealed record Moved(RecordAt At, FieldValues Now, IReadOnlyList<FieldChange> Changes) : Outcome;

    /// <summary>There is no such record any more.</summary>
    public sealed record Gone : Outcome;

    /// <summary>It cannot be removed.</summary>
    public sealed record Kept(FieldProblem Why) : Outcome;
}
