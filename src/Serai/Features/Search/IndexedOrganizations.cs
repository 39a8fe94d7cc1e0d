using Serai.Names;

namespace Serai.Features.Search;

/// <summary>The organizations of one version of the registry, as they are searched. It never changes.</summary>
/// <param name="heirs">Whom each merged record leads to in the end.</param>
public sealed class IndexedOrganizations(NameResolver resolver, IReadOnlyDictionary<Guid, Guid> heirs, IndexedVersion version)
{
    public NameResolver Resolver => resolver;

    public IndexedVersion Version => version;

    /// <summary>These where some changed meanwhile.</summary>
    /// <param name="changed">The ids of those that may have changed.</param>
    /// <param name="now">Those of them that there still are, as they are now.</param>
    /// <param name="heirsNow">Whom merged records lead to now.</param>
    /// <param name="to">The version that they are of.</param>
    public IndexedOrganizations With(IReadOnlyCollection<Guid> changed, IReadOnlyCollection<KnownOrganization> now, IReadOnlyDictionary<Guid, Guid> heirsNow, IndexedVersion to)
    {
        var there = now.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        var gone = changed.Select(id => id.ToString("N")).Where(id => !there.Contains(id)).ToList();
        var rest = gone.Count == 0 ? resolver : resolver.Without(gone);
        return new(now.Count == 0 ? rest : rest.With(now), heirsNow, to);
    }

    public Guid HeirOf(Guid id) => heirs.GetValueOrDefault(id, id);
}
