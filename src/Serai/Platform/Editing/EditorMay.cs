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
    /// <summary>A right at one of the record's organizations is enough; of what many share, the right at each.</summary>
    public static EditorMay MayEdit(this Actor actor, RecordAt at) => at.IsShared
        ? actor.MayAnywhere(Right.EditShared) && at.AskedAt.All(o => actor.May(Right.EditShared, o)) ? EditorMay.Edit
            : actor.MayAnywhere(Right.Propose) ? EditorMay.Propose
            : EditorMay.Nothing
        : at.AskedAt.Any(o => actor.May(Right.Edit, o)) ? EditorMay.Edit
            : at.AskedAt.Concat(at.ProposedAt).Any(o => actor.May(Right.Propose, o)) ? EditorMay.Propose
            : EditorMay.Nothing;

    /// <summary>The organization at which a proposal of the actor's is decided; null for everywhere.</summary>
    public static Guid? DecidedAt(this Actor actor, RecordAt at) => at.IsShared ? null
        : at.AskedAt.FirstOrDefault(o => actor.May(Right.Propose, o)) ?? at.AskedAt.FirstOrDefault();
}
