namespace Serai.Names;

/// <summary>One name of one organization, as it is put into a <see cref="NameIndex"/>.</summary>
/// <param name="Id">The organization's id; all names with the same id belong together.</param>
/// <param name="Name">The name as written; HTML entities are read.</param>
/// <param name="Kind">What kind of name it is.</param>
/// <param name="Language">BCP 47 tag, or null where nobody said.</param>
public readonly record struct NamedRecord(string Id, string Name, NameKind Kind, string? Language)
{
    /// <summary>
    /// Where the organization is, in words: "Madison, Wisconsin, United States". Words of a query that are found
    /// there are taken as hints. One record of an organization is enough to say it.
    /// </summary>
    public string? Place { get; init; }

    /// <summary>
    /// Whether the organization has ended or its record was withdrawn: it is found all the same, after one in
    /// being that fits as well. One record of an organization is enough to say it.
    /// </summary>
    public bool Retired { get; init; }

    /// <summary>
    /// How much is known of the organization: how many identifiers, relations and memberships the registry has of
    /// it. Of two that fit as well, the better known comes first. The highest number among its records counts.
    /// </summary>
    public int Ties { get; init; }
}
