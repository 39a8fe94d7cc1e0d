using Serai.Platform.Db.Kept;
using Serai.Platform.Web.Caching;

namespace Serai.Ui;

/// <summary>
/// Parts of pages as they were last written, kept while what they were written from is still the same. When something changes,
/// a page is put together from them, and only the parts that show it are written anew.
/// </summary>
public sealed class PartCache
{
    private const long MostCharacters = 16 << 20;

    private readonly Generations<(PageKey Page, string Name), WrittenPart> parts = new(MostCharacters);

    /// <summary>The part, if it was written from the very same and the page has marked the same sources before it.</summary>
    public WrittenPart? Find(PageKey page, string name, IReadOnlyList<object?> from, IReadOnlyList<SourceNote> before) =>
        parts.Find((page, name), p => p.IsFrom(from) && p.Follows(before), p => p.Weight);

    public void Keep(PageKey page, string name, WrittenPart part) => parts.Keep((page, name), part, part.Weight);

    /// <summary>Something that is worked out for a page and marks no sources, such as its description for search engines.</summary>
    public T Of<T>(PageKey page, string name, IReadOnlyList<object?> from, Func<T> write)
        where T : class
    {
        if (Find(page, name, from, [])?.Content is T known) return known;
        var content = write();
        Keep(page, name, new(content, from, [], []));
        return content;
    }
}

/// <summary>A part of a page, what it was written from, and the sources it marked.</summary>
/// <param name="from">Things are compared as the very same objects, since what is read anew is another object; texts and numbers by what they say.</param>
/// <param name="before">The sources that the page had marked before it: they give the numbers.</param>
public sealed class WrittenPart(object content, IReadOnlyList<object?> from, IReadOnlyList<SourceNote> before, IReadOnlyList<SourceNote> marked)
{
    private const int Least = 200;

    public object Content => content;
    public IReadOnlyList<SourceNote> Marked => marked;
    public long Weight { get; } = Least + from.Count + ((content as string)?.Length ?? 0);

    public bool IsFrom(IReadOnlyList<object?> others)
    {
        if (others.Count != from.Count) return false;
        for (var i = 0; i < from.Count; i++)
            if (!ReferenceEquals(from[i], others[i]) && !(from[i] is string or ValueType && from[i]!.Equals(others[i]))) return false;
        return true;
    }

    public bool Follows(IReadOnlyList<SourceNote> others)
    {
        if (others.Count != before.Count) return false;
        for (var i = 0; i < before.Count; i++)
            if (others[i].Key != before[i].Key) return false;
        return true;
    }
}
