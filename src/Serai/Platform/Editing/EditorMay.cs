using Serai.Platform.Auth;

namespace Serai.Platform.Editing;

/// <summary>What somebody may do with a record.</summary>
public enum EditorMay
{
    Nothing,

    /// <summary>Propose what somebody else decides.</summary>
    Propose,

    Edit,
}

public static class RecordRules
{
    /// <summary>A right at one of the record's organizations is enough.</summary>
    public static EditorMay MayEdit(this Actor actor, RecordAt at) =>
        at.AskedAt.Any(o => actor.May(Right.Edit, o)) ? EditorMay.Edit
        : at.AskedAt.Any(o => actor.May(Right.Propose, o)) ? EditorMay.Propose
        : EditorMay.Nothing;
}
