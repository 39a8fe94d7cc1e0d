using Serai.Platform.Editing;

namespace Serai.Ui.Editing;

/// <summary>A form of any record: as it is opened, as it comes back with problems, or where it must be merged.</summary>
public sealed record RecordForm(RecordKind Kind, RecordAt At, EditorMay May, IReadOnlyList<FieldInput> Inputs)
{
    public bool IsNew { get; init; }

    /// <summary>What the editor began with; none for a new record.</summary>
    public FieldValues Was { get; init; } = [];

    public string Note { get; init; } = "";

    /// <summary>A problem of the whole, beside those of its fields.</summary>
    public FieldProblem? Problem { get; init; }

    /// <summary>Nothing had been changed when it was sent.</summary>
    public bool IsUnchanged { get; init; }

    /// <summary>Where somebody else changed the record meanwhile: all that either side changed.</summary>
    public IReadOnlyList<MergeRow> Merge { get; init; } = [];

    /// <summary>Who changed it meanwhile, and when; null where history does not tell.</summary>
    public (string Actor, Instant At)? Theirs { get; init; }

    public int Problems => Inputs.Count(i => i.Problem is not null) + (Problem is null ? 0 : 1);
}

/// <summary>One field of a merge.</summary>
/// <param name="Chosen">Whose value is chosen: now, mine, other; null where one must choose.</param>
public sealed record MergeRow(FieldInput Input, FieldChange Change, string? Chosen, bool IsUnanswered);
