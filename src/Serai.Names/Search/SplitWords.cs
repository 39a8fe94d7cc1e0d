using Serai.Names.Index;
using Serai.Names.Words;

namespace Serai.Names.Search;

/// <summary>Sees through a missing space ("MacauUniversity") and one too many ("Jiao Tong").</summary>
internal static class SplitWords
{
    private const int ShortestHalf = 3;
    private const float Joined = 0.95f;

    /// <summary>The halves of a word the index knows must each be this many times as common as the word.</summary>
    private const int Likelier = 8;

    /// <summary>
    /// The two words that a word consists of, commoner than itself: of several ways the one with the commonest.
    /// Where the word may be read otherwise, they must also stand side by side in some name.
    /// </summary>
    public static (string Left, string Right)? Find(QueryWord queryWord, ReadOnlySpan<Shelf> shelves)
    {
        var word = queryWord.Word.Text;
        var anywhere = queryWord.Unknown;
        var known = Count(word, shelves);
        long best = 0;
        var cut = 0;
        for (var at = ShortestHalf; at <= word.Length - ShortestHalf; at++)
        {
            var left = Count(SameWords.Of(word[..at]), shelves);
            if (left <= known * Likelier)
                continue;
            var right = Count(SameWords.Of(word[at..]), shelves);
            if (right > known * Likelier && left * right > best && (anywhere || SideBySide(word, at, shelves)))
                (best, cut) = (left * right, at);
        }
        return best > 0 ? (SameWords.Of(word[..cut]), SameWords.Of(word[cut..])) : null;
    }

    /// <summary>Reads neighbouring words as the one word they make together, where there is such a word.</summary>
    public static void Join(List<QueryWord> words, ReadOnlySpan<Shelf> shelves)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (words[i].Word.Unspaced || words[i + 1].Word.Unspaced)
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

    private static bool SideBySide(string word, int cut, ReadOnlySpan<Shelf> shelves)
    {
        foreach (var shelf in shelves)
        {
            var left = shelf.Terms.Find(SameWords.Of(word[..cut]));
            var right = shelf.Terms.Find(SameWords.Of(word[cut..]));
            if (left < 0 || right < 0)
                continue;
            var rarer = shelf.Postings.Length(left) < shelf.Postings.Length(right) ? left : right;
            foreach (var name in shelf.Postings[rarer])
                if (shelf.NameTerms[name].IndexOf([left, right]) >= 0)
                    return true;
        }
        return false;
    }

    private static long Count(ReadOnlySpan<char> word, ReadOnlySpan<Shelf> shelves)
    {
        foreach (var shelf in shelves)
            if (shelf.Terms.Find(word) is >= 0 and var term)
                return shelf.Count(term);
        return 0;
    }
}
