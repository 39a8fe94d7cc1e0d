using Serai.Names.Folding;

namespace Serai.Names.Index;

/// <summary>
/// Words found in spite of a spelling mistake: each word is listed under what is left of it when one letter is
/// taken out (and under itself), and so is the query's. Where the two lists meet, the words are at most two edits
/// apart, and one wrong, missing, extra or swapped letter always meets.
/// </summary>
/// <param name="entries">Hash of the remainder in the upper half, the word's number in the lower, in order.</param>
internal sealed class TypoTable(ulong[] entries)
{
    public const int Shortest = 4;

    public ulong[] Entries { get; } = entries;

    public static TypoTable Of(TextTable terms)
    {
        var size = 0;
        for (var term = 0; term < terms.Count; term++)
            if (Takes(terms[term]))
                size += terms[term].Length + 1;
        var entries = new ulong[size];
        var next = 0;
        for (var term = 0; term < terms.Count; term++)
        {
            var text = terms[term];
            if (!Takes(text))
                continue;
            for (var without = -1; without < text.Length; without++)
                entries[next++] = (ulong)Hash(text, without) << 32 | (uint)term;
        }
        Array.Sort(entries);
        return new TypoTable(entries);
    }

    /// <summary>Whether a mistake in this word is looked for: short words, numbers and unspaced scripts have too many neighbours.</summary>
    public static bool Takes(ReadOnlySpan<char> word)
    {
        if (word.Length < Shortest)
            return false;
        foreach (var c in word)
            if (char.IsAsciiDigit(c) || Scripts.IsUnspaced(c))
                return false;
        return true;
    }

    /// <summary>Adds the words that may be a mistaken form of this one; some are further off, so compare them.</summary>
    public void Find(ReadOnlySpan<char> word, HashSet<int> terms)
    {
        for (var without = -1; without < word.Length; without++)
        {
            ulong hash = (ulong)Hash(word, without) << 32;
            var at = Array.BinarySearch(Entries, hash);
            for (at = at < 0 ? ~at : at; at < Entries.Length && Entries[at] >> 32 == hash >> 32; at++)
                terms.Add((int)(uint)Entries[at]);
        }
    }

    private static uint Hash(ReadOnlySpan<char> text, int without)
    {
        var hash = 2166136261u;
        for (var i = 0; i < text.Length; i++)
            if (i != without)
                hash = (hash ^ text[i]) * 16777619u;
        return hash;
    }
}
