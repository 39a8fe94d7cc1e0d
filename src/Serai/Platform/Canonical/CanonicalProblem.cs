namespace Serai.Platform.Canonical;

/// <summary>Why something has no canonical form: what RFC 8785, and I-JSON (RFC 7493) under it, refuse.</summary>
public enum CanonicalProblem
{
    /// <summary>The bytes are no JSON.</summary>
    NotJson,

    /// <summary>An object says the same name twice, so that readers differ in what it means.</summary>
    NameTwice,

    /// <summary>Half of a surrogate pair, or bytes that are no UTF-8.</summary>
    LoneSurrogate,

    /// <summary>A code point that is no character, such as U+FFFE.</summary>
    NoCharacter,

    /// <summary>NaN or an infinity, or a number larger than a double holds.</summary>
    NumberBeyondDouble,

    /// <summary>More than <see cref="CanonicalJson.Deepest"/> arrays and objects within each other.</summary>
    TooDeep,
}

/// <summary>There is no canonical form; nothing was written.</summary>
/// <param name="where">The name or value it is about, as far as it can be told.</param>
public sealed class CanonicalRefused(CanonicalProblem problem, string where = "") : Exception(where.Length == 0 ? $"{problem}" : $"{problem}: {where}")
{
    public CanonicalProblem Problem { get; } = problem;

    public string Where { get; } = where;
}
