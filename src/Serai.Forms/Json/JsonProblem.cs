namespace Serai.Forms;

/// <summary>Why JSON is refused.</summary>
/// <param name="Path">Where: <c>pages[0].fields[2].kind</c>; "" for the whole.</param>
/// <param name="Code">Which sentence says it.</param>
public sealed record JsonProblem(string Path, JsonProblemCode Code);

/// <summary>Why something in JSON is refused.</summary>
public enum JsonProblemCode
{
    /// <summary>It is not JSON, or holds broken characters.</summary>
    NotJson,

    /// <summary>The version marker is another than <see cref="DesignJson.Version"/>.</summary>
    OtherVersion,

    /// <summary>A member that must be there is not.</summary>
    MissingMember,

    /// <summary>A member that the form does not know: a slip of the pen would otherwise be lost unseen.</summary>
    UnknownMember,

    /// <summary>A member that stands twice.</summary>
    DuplicateMember,

    /// <summary>An object, list, text, number or truth value in the place of another.</summary>
    WrongType,

    /// <summary>A word that is not of the closed list that belongs here.</summary>
    UnknownWord,

    /// <summary>No number as <see cref="StrictNumber"/> reads it, or none of the whole numbers that belong here.</summary>
    NotANumber,

    /// <summary>No day as <see cref="StrictDate"/> reads it.</summary>
    NotADate,

    /// <summary>No moment written 2026-03-05T12:00:00Z.</summary>
    NotAMoment,

    /// <summary>Conditions within conditions, more than 32 of them.</summary>
    TooDeep,
}
