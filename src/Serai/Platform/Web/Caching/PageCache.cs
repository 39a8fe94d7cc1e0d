using System.Collections.Concurrent;

namespace Serai.Platform.Web.Caching;

/// <summary>
/// Finished pages of one version of the data, in bounded memory. When half of it is full, the pages so far become the old
/// ones, and the old ones that nobody asked for since are forgotten.
/// </summary>
public sealed class PageCache(long mostBytes)
{
    private volatile Generation young = new(), old = new();

    public FinishedPage? Find(PageKey key, long version)
    {
        if (young.Pages.TryGetValue(key, out var page) && page.Version == version) return page;
        if (!old.Pages.TryRemove(key, out page) || page.Version != version) return null;
        Keep(key, page);
        return page;
    }

    public void Keep(PageKey key, FinishedPage page)
    {
        if (page.Size > mostBytes / 2) return;
        var room = young;
        room.Pages[key] = page;
        if (Interlocked.Add(ref room.Bytes, page.Size) < mostBytes / 2) return;
        // Of several that find it full one wins; the others' pages are in the generation that becomes the old one.
        if (Interlocked.CompareExchange(ref young, new Generation(), room) == room) old = room;
    }

    private sealed class Generation
    {
        public readonly ConcurrentDictionary<PageKey, FinishedPage> Pages = new();
        public long Bytes;
    }
}
