namespace Serai.Names;

/// <summary>An organization that a search found, with the name by which it was found.</summary>
/// <param name="Id">The organization's id.</param>
/// <param name="Name">The name that matched best, as written.</param>
/// <param name="Kind">Its kind: tell the reader when it is a former one or an acronym.</param>
/// <param name="Language">Its language as a BCP 47 tag, or null.</param>
/// <param name="Score">From 0 to 1; 1 only for the very name. For ranking, no probability.</param>
/// <param name="Why">How the name matched.</param>
public readonly record struct NameHit(
    string Id, string Name, NameKind Kind, string? Language, double Score, MatchReason Why);
