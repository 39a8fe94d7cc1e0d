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
    /// <summary>As many of the best matches are looked at, on pages, in files and by programs alike: further down nothing is meant any more.</summary>
    public const int Most = 1000;

    private volatile IndexedOrganizations? held;

    /// <summary>False while the index is still coming up.</summary>
    public bool IsReady => held is not null;

    /// <summary>What tells which organizations a text means, and why; null while it is coming up. Its ids are Serai's own in the form "N".</summary>
    public NameResolver? Resolver => held?.Resolver;

    /// <summary>The version of the data that it holds; null while it is coming up.</summary>
    public IndexedVersion? Version => held?.Version;

    /// <summary>What is held, all of one version; null while it is coming up.</summary>
    public IndexedOrganizations? Held => held;

    /// <summary>The organizations that words most probably mean, best first; none while the index is coming up. A merged one's names lead to its heir.</summary>
    public IReadOnlyList<FoundOrganization> Search(string words, int limit = 10)
    {
        if (held is not { } now || string.IsNullOrWhiteSpace(words))
            return [];
        var found = Found(now, words, limit);
        // Where an heir was found by several of its records' names, there are others to take.
        return found.Hits < limit || found.Each.Count == limit ? found.Each : [.. Found(now, words, limit * 2).Each.Take(limit)];
    }

    public void Put(IndexedOrganizations organizations) => held = organizations;

    private static (List<FoundOrganization> Each, int Hits) Found(IndexedOrganizations now, string words, int limit)
    {
        var hits = now.Resolver.Names.Search(words, limit);
        var (seen, each) = (new HashSet<Guid>(), new List<FoundOrganization>(hits.Count));
        foreach (var hit in hits)
            if (now.HeirOf(Guid.ParseExact(hit.Id, "N")) is var id && seen.Add(id))
                each.Add(new(id, hit.Name, hit.Kind, hit.Language, hit.Why));
        return (each, hits.Count);
    }
}
