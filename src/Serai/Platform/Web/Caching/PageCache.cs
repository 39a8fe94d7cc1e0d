using Serai.Platform.Db.Kept;

namespace Serai.Platform.Web.Caching;

/// <summary>Finished pages of one version of the data, in bounded memory.</summary>
public sealed class PageCache(long mostBytes)
{
    private readonly Generations<PageKey, FinishedPage> pages = new(mostBytes);

    public FinishedPage? Find(PageKey key, long version) => pages.Find(key, p => p.Version == version, p => p.Size);

    public void Keep(PageKey key, FinishedPage page) => pages.Keep(key, page, page.Size);
}
