using System.Runtime.CompilerServices;
using Serai.Names.Words;

namespace Serai.Names.Index;

/// <summary>
/// What words weigh where names lie on several shelves: as if they lay on one. Without that, what an organization that was
/// changed since is thought to be would depend on when it was changed.
/// </summary>
internal static class Weights
{
    private static readonly ConditionalWeakTable<TextTable, WordWeight.Kind[]> Kinds = [];

    /// <summary>The shelves as one: each word counts as often as all of them have it, without those that are gone.</summary>
    /// <param name="shelves">The main one first.</param>
    /// <param name="gone">For each shelf the organizations that count no more; empty for none.</param>
    public static Shelf[] Joined(Shelf[] shelves, bool[][] gone)
    {
        var counts = new int[shelves.Length][];
        var names = 0;
        for (var i = 0; i < shelves.Length; i++)
            counts[i] = Own(shelves[i], gone[i], ref names);
        Share(shelves, counts);
        var rarity = new Dictionary<int, float>();
        return [.. shelves.Select((shelf, i) =>
        {
            var weights = OfWords(shelf, counts[i], names, rarity);
            return shelf with { TermCounts = counts[i], AllNames = names, TermWeight = weights, NameWeight = Sums(shelf.NameTerms, weights) };
        })];
    }

    public static float[] Sums(Lists lists, float[] weights)
    {
        var sums = new float[lists.Starts.Length - 1];
        for (var owner = 0; owner < sums.Length; owner++)
            foreach (var item in lists[owner])
                sums[owner] += weights[item];
        return sums;
    }

    /// <summary>In how many names of the shelf each word is.</summary>
    private static int[] Own(Shelf shelf, bool[] gone, ref int names)
    {
        var counts = new int[shelf.Terms.Count];
        for (var term = 0; term < counts.Length; term++)
            counts[term] = shelf.Postings.Length(term);
        names += shelf.NameCount;
        var seen = new HashSet<int>();
        for (var owner = 0; owner < gone.Length; owner++)
            for (var name = shelf.FirstName[owner]; gone[owner] && name < shelf.FirstName[owner + 1]; name++)
            {
                names--;
                seen.Clear();
                foreach (var term in shelf.NameTerms[name])
                    if (seen.Add(term))
                        counts[term]--;
            }
        return counts;
    }

    /// <summary>Adds up what the shelves have of each word.</summary>
    private static void Share(Shelf[] shelves, int[][] counts)
    {
        var all = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 1; i < shelves.Length; i++)
            for (var term = 0; term < counts[i].Length; term++)
            {
                var word = shelves[i].Terms[term].ToString();
                all[word] = all.GetValueOrDefault(word) + counts[i][term];
            }
        foreach (var word in all.Keys.ToList())
            if (shelves[0].Terms.Find(word) is >= 0 and var main)
                all[word] = counts[0][main] += all[word];
        for (var i = 1; i < shelves.Length; i++)
            for (var term = 0; term < counts[i].Length; term++)
                counts[i][term] = all[shelves[i].Terms[term].ToString()];
    }

    private static float[] OfWords(Shelf shelf, int[] counts, int names, Dictionary<int, float> rarity)
    {
        var kinds = Kinds.GetValue(shelf.Terms, KindsOf);
        var weights = new float[counts.Length];
        for (var term = 0; term < weights.Length; term++)
        {
            if (!rarity.TryGetValue(counts[term], out var rare))
                rarity[counts[term]] = rare = WordWeight.Rarity(counts[term], names);
            weights[term] = WordWeight.Of(kinds[term], rare);
        }
        return weights;
    }

    private static WordWeight.Kind[] KindsOf(TextTable terms)
    {
        var kinds = new WordWeight.Kind[terms.Count];
        for (var term = 0; term < kinds.Length; term++)
            kinds[term] = WordWeight.KindOf(terms[term].ToString());
        return kinds;
    }
}
