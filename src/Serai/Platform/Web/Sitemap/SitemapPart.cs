namespace Serai.Platform.Web.Sitemap;

/// <summary>Addresses of one kind of page, for search engines. A feature has one for each kind.</summary>
public abstract class SitemapPart
{
    /// <summary>Stands in the address of its files: <c>/sitemap-organizations-1.xml</c>.</summary>
    public abstract string Name { get; }

    public abstract Task<int> CountAsync(CancellationToken stop);

    /// <summary>Paths of pages, in an order that stays the same.</summary>
    public abstract Task<IReadOnlyList<string>> PathsAsync(int skip, int take, CancellationToken stop);
}

/// <summary>The pages that are there whatever the registry holds.</summary>
public sealed class FixedPages(IReadOnlyList<string> paths) : SitemapPart
{
    public override string Name => "pages";

    public override Task<int> CountAsync(CancellationToken stop) => Task.FromResult(paths.Count);

    public override Task<IReadOnlyList<string>> PathsAsync(int skip, int take, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<string>>([.. paths.Skip(skip).Take(take)]);
}
