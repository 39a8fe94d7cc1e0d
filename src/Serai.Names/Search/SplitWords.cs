using Serai.Names.Index;
using Serai.Names.Words;

namespace Serai.Names.Search;

/// <summary>Sees through a missing space ("MacauUniversity") and one too many ("Jiao Tong").</summary>
internal static class SplitWords
{
    private const int ShortestHalf = 3;
    private const float Joined = 0.95f;

    /// <summary>The two known words that a word consists of: of several ways the one with the commoner words.</summary>
    public static (string Left, string Right)? Find(string word, ReadOnlySpan<Shelf> shelves)
    {
        var best = 1L;
        (string, string)? halves = null;
        for (var at = ShortestHalf; at <= word.Length - ShortestHalf; at++)
        {
            long left = 0, right = 0;
            foreach (var shelf in shelves)
            {
                left += Count(shelf, word.AsSpan(0, at));
                right += Count(shelf, word.AsSpan(at));
            }
            if (left * right > best)
            {
                best = left * right;
                halves = (word[..at], word[at..]);
            }
        }
        return halves;
    }

    /// <summary>Reads neighbouring words as the one word they make together, where there is such a word.</summary>
    public static void Join(List<QueryWord> words, ReadOnlySpan<Shelf> shelves)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Word.Unspaced || words[i + 1].Word.Unspaced || words[i].Loose)
                continue;
            var joined = words[i].Word.Written + words[i + 1].Word.Written;
            if (joined.Length < TypoTable.Shortest || GeneralWords.IsJoint(joined))
                continue;
            for (var shelf = 0; shelf < shelves.Length; shelf++)
            {
                if (shelves[shelf].Terms.Find(joined) is not (>= 0 and var term))
                    continue;
                words[i].Readings[shelf].Others.Add(new Reading(term, Joined));
                words[i + 1].Readings[shelf].Others.Add(new Reading(term, Joined));
            }
        }
    }

    private static int Count(Shelf shelf, ReadOnlySpan<char> word) =>
        shelf.Terms.Find(word) is >= 0 and var term ? shelf.Postings.Length(term) : 0;
}
