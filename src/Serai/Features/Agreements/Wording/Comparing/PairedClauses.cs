using System.Text.RegularExpressions;

namespace Serai.Features.Agreements.Wording.Comparing;

/// <summary>Which clause of one version is which of another: by its heading first, then by its words.</summary>
internal static partial class PairedClauses
{
    // Below this two clauses are different ones.
    private const double LikeEnough = 0.5;

    /// <summary>The place in the older version of each clause of the newer; null where it is new.</summary>
    public static int?[] Of(Sequence<Clause> old, Sequence<Clause> now)
    {
        var (found, taken) = (new int?[now.Count], new bool[old.Count]);
        ByHeading(old, now, found, taken);
        ByWords(old, now, found, taken);
        return found;
    }

    private static void ByHeading(Sequence<Clause> old, Sequence<Clause> now, int?[] found, bool[] taken)
    {
        var places = Enumerable.Range(0, old.Count).GroupBy(i => Name(old[i].Heading)).ToDictionary(g => g.Key, g => g.ToList(), StringComparer.Ordinal);
        var named = Enumerable.Range(0, now.Count).GroupBy(i => Name(now[i].Heading), StringComparer.Ordinal).ToList();
        foreach (var group in named)
            if (places.TryGetValue(group.Key, out var there))
            {
                // Of several with one heading those that are wholly the same belong together, then one after the other.
                if (there.Count > 1 || group.Skip(1).Any())
                    foreach (var i in group)
                        Take(there.FirstOrDefault(o => !taken[o] && old[o].Paragraphs.Equals(now[i].Paragraphs), -1), i);
                foreach (var i in group.Where(i => found[i] is null))
                    Take(there.FirstOrDefault(o => !taken[o], -1), i);
            }

        void Take(int place, int of)
        {
            if (place < 0)
                return;
            (found[of], taken[place]) = (place, true);
        }
    }

    private static void ByWords(Sequence<Clause> old, Sequence<Clause> now, int?[] found, bool[] taken)
    {
        var lost = Enumerable.Range(0, old.Count).Where(i => !taken[i] && old[i].Heading is not null).Select(i => (Place: i, Words: Words(old[i]))).ToList();
        var fresh = Enumerable.Range(0, now.Count).Where(i => found[i] is null && now[i].Heading is not null).Select(i => (Place: i, Words: Words(now[i]))).ToList();
        var pairs =
            from l in lost
            from f in fresh
            let like = l.Words.With(f.Words)
            where like >= LikeEnough
            orderby like descending, Math.Abs(l.Place - f.Place), l.Place, f.Place
            select (Old: l.Place, Now: f.Place);
        foreach (var (before, after) in pairs)
            if (!taken[before] && found[after] is null)
                (found[after], taken[before]) = (before, true);
    }

    private static Likeness Words(Clause clause) => Likeness.Of($"{clause.Heading}\n{string.Join('\n', clause.Paragraphs.Select(p => p.Text))}");

    // A clause that another was put before has a new number, and is the same clause.
    private static string Name(string? heading)
    {
        if (heading is null)
            return "";
        var bare = Number().Replace(heading, "").Trim();
        return (bare.Length == 0 ? heading : bare).ToLowerInvariant();
    }

    [GeneratedRegex(@"^\s*((article|section|clause|chapter|annex|artículo|điều)\s+)?(\d+(\.\d+)*|[ivxl]+|[a-z])[.):：、\s]\s*|^\s*第\s*[0-9〇零一二三四五六七八九十百]+\s*[條条款章節节]\s*[:：、.]?\s*|^\s*[（(]?[一二三四五六七八九十百]+[）)、.]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
