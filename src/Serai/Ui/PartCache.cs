using Serai.Platform.Db.Kept;
using Serai.Platform.Settings;
using Serai.Platform.Web.Caching;

namespace Serai.Ui;

/// <summary>
/// Parts of pages as they were last written, kept while what they were written from is still the same. When something changes,
/// a page is put together from them, and only the parts that show it are written anew. What the site has chosen shows in any of them.
/// </summary>
public sealed class PartCache(SiteChoices choices)
{
    private const long MostCharacters = 16 << 20;

    private readonly Generations<(PageKey Page, string Name, SiteChosen Site), WrittenPart> parts = new(MostCharacters);

    /// <summary>What the site has chosen now. Take it before a part is written, and keep the part under it: what is chosen meanwhile may show in it or not.</summary>
    public SiteChosen Site => choices.Now;

    /// <summary>The part, if it was written from the very same and the page has marked the same sources before it.</summary>
    public WrittenPart? Find(SiteChosen site, PageKey page, string name, IReadOnlyList<object?> from, IReadOnlyList<SourceNote> before) =>
        parts.Find((page, name, site), p => p.IsFrom(from) && p.Follows(before), p => p.Weight);

    public void Keep(SiteChosen site, PageKey page, string name, WrittenPart part) => parts.Keep((page, name, site), part, part.Weight);

    /// <summary>Something that is worked out for a page and marks no sources, such as its description for search engines.</summary>
    /// <param name="same">Whether what is worked out anew says the same as before: then it is the one from before.</param>
    public T Of<T>(PageKey page, string name, IReadOnlyList<object?> from, Func<T> write, Func<T, T, bool>? same = null)
        where T : class
    {
        var site = Site;
        var before = parts.Find((page, name, site), _ => true, p => p.Weight);
        if (before?.Content is T known && before.IsFrom(from)) return known;
        var content = write();
        if (same is not null && before?.Content is T earlier && same(earlier, content)) content = earlier;
        Keep(site, page, name, new(content, from, [], []));
        return content;
    }
}

/// <summary>A part of a page, what it was written from, and the sources it marked.</summary>
/// <param name="from">Compared as <see cref="SameObjects"/> does.</param>
/// <param name="before">The sources that the page had marked before it: they give the numbers.</param>
public sealed class WrittenPart(object content, IReadOnlyList<object?> from, IReadOnlyList<SourceNote> before, IReadOnlyList<SourceNote> marked)
{
    private const int Least = 200;

    public object Content => content;
    public IReadOnlyList<SourceNote> Marked => marked;
    public long Weight { get; } = Least + from.Count + ((content as string)?.Length ?? 0);

    public bool IsFrom(IReadOnlyList<object?> others) => SameObjects.Are(from, others);

    public bool Follows(IReadOnlyList<SourceNote> others)
    {
        if (others.Count != before.Count) return false;
        for (var i = 0; i < before.Count; i++)
            if (others[i].Key != before[i].Key) return false;
        return true;
    }
}
