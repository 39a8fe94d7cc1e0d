using NodaTime;

namespace Serai.Names;

/// <summary>An organization as a <see cref="NameResolver"/> knows it.</summary>
/// <param name="Id">Its id, of whatever form; unlike every other organization's.</param>
/// <param name="Names">Its names; the first of kind <see cref="NameKind.Official"/> is the one that is shown.</param>
public sealed record KnownOrganization(string Id, IReadOnlyList<KnownName> Names)
{
    /// <summary>Where it is: several where it has several seats.</summary>
    public IReadOnlyList<KnownPlace> Places { get; init; } = [];

    /// <summary>Its addresses on the web, in full or as domains: "https://www.cuhk.edu.hk", "cuhk.edu.hk".</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    /// <summary>What kind of organization it is, in the words of ROR: "education", "healthcare", "company" and so on.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>The organizations that it is a part of.</summary>
    public IReadOnlyList<string> Parents { get; init; } = [];

    /// <summary>Which organizations took its place; they are given where it is named.</summary>
    public IReadOnlyList<string> Successors { get; init; } = [];

    /// <summary>The first day on which it may have been there; null where nobody said.</summary>
    public LocalDate? Established { get; init; }

    /// <summary>It exists no more.</summary>
    public bool Ended { get; init; }

    /// <summary>Its record was withdrawn: it is never an answer itself, only its successors are.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>How much is known of it: see <see cref="NamedRecord.Ties"/>.</summary>
    public int Ties { get; init; }
}

/// <summary>A name of an organization.</summary>
/// <param name="Text">As written.</param>
/// <param name="Kind">What kind of name.</param>
/// <param name="Language">BCP 47 tag, or null where nobody said.</param>
/// <param name="Since">The first day on which it may have been the name; null where nobody said.</param>
/// <param name="Until">The last such day; null where nobody said or it is the name still.</param>
public readonly record struct KnownName(string Text, NameKind Kind, string? Language = null, LocalDate? Since = null, LocalDate? Until = null);

/// <summary>Where an organization is.</summary>
/// <param name="Country">ISO 3166-1 alpha-2 code.</param>
/// <param name="Region">The province or state, in any language; null where nobody said.</param>
/// <param name="City">The city, in any language; null where nobody said.</param>
public readonly record struct KnownPlace(string Country, string? Region = null, string? City = null);
