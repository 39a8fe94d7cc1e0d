namespace Serai.Forms;

/// <summary>What happened to a part of a design.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is no longer there.</summary>
    Removed,

    /// <summary>It is there, and otherwise.</summary>
    Changed,
}

/// <summary>One difference between two designs.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Id">The page or field; "" for the form itself.</param>
/// <param name="Option">The option, if it is one of the field's.</param>
/// <param name="What">What is otherwise, by the names in JSON, and <c>place</c> for where it stands; none for what was added or removed.</param>
public sealed record DesignChange(ChangeKind Kind, string Id, string? Option, Items<string> What);

/// <summary>A difference that must not be, once a form is published.</summary>
/// <param name="Code">Which sentence says it.</param>
/// <param name="Field">The field concerned.</param>
/// <param name="Option">The option concerned, if it is one.</param>
/// <param name="UsedBy">The pages and fields whose conditions use it, in the form's order.</param>
public sealed record DesignChangeProblem(DesignChangeProblemCode Code, string Field, string? Option, Items<string> UsedBy);

/// <summary>Why a published form cannot be changed so.</summary>
public enum DesignChangeProblemCode
{
    /// <summary>The field is gone while conditions use it: they would silently count it as without answer.</summary>
    UsedFieldGone,

    /// <summary>The option is gone while conditions use it: they could never be met again.</summary>
    UsedOptionGone,

    /// <summary>The id now asks for something of another kind, which the answers given are not.</summary>
    KindChanged,

    /// <summary>The field moved into a group, out of one or to another: answers given would no longer be found.</summary>
    GroupChanged,
}
