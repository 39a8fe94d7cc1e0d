using Serai.Names;

namespace Serai.Features.Search;

/// <summary>An organization that a search found, and by which of its names.</summary>
/// <param name="Name">The name that matched, as written.</param>
/// <param name="Language">Its BCP 47 tag, where known.</param>
public sealed record FoundOrganization(Guid Id, string Name, NameKind Kind, string? Language, MatchReason Why);

/// <summary>
/// The names of all organizations, in memory. It comes up after the pages do, and is replaced as a whole when names change:
/// whoever searches keeps the one it began with.
/// </summary>
public sealed class SearchIndex
{
    private sealed record Held(NameIndex Names, string Version);

    /// <summary>As many of the best matches are looked at, on pages, in files and by programs alike: further down nothing is meant any more.</summary>
    public const int Most = 1000;

    private volatile Held? held;

    /// <summary>False while the index is still coming up.</summary>
    public bool IsReady => held is not null;

    /// <summary>The version of the data that it holds; null while it is coming up.</summary>
    public string? Version => held?.Version;

    /// <summary>The organizations that words most probably mean, best first; none while the index is coming up.</summary>
    public IReadOnlyList<FoundOrganization> Search(string words, int limit = 10) => held is { } now && !string.IsNullOrWhiteSpace(words)
        ? [.. now.Names.Search(words, limit).Select(hit => new FoundOrganization(Guid.ParseExact(hit.Id, "N"), hit.Name, hit.Kind, hit.Language, hit.Why))]
        : [];

    public void Put(NameIndex names, string version) => held = new(names, version);
}
