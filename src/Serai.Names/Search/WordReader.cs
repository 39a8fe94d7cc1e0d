using Serai.Names.Index;
using Serai.Names.Words;

namespace Serai.Names.Search;

/// <summary>Finds the words of a shelf that a word of a query may mean.</summary>
internal static class WordReader
{
    private const float BegunLikeness = 0.85f, OneMistake = 0.8f, TwoMistakes = 0.6f, Abbreviated = 0.7f;

    /// <summary>A word at least this many times as common as the one written may be the one meant.</summary>
    private const int Likelier = 8;

    public static Readings Read(QueryWord word, Shelf shelf)
    {
        var readings = new Readings { Same = shelf.Terms.Find(word.Word.Text) };
        var written = word.Word.Written;
        if (word.MayBeUnfinished && (!word.Word.Unspaced || written.Length == 1))
        {
            readings.Begun = shelf.Terms.StartingWith(written);
            readings.BegunLikeness = BegunLikeness;
            if (written.Length >= 3)
                foreach (var meant in SameWords.StartingWith(written))
                    if (meant != word.Word.Text && shelf.Terms.Find(meant) is >= 0 and var term)
                        readings.Others.Add(new Reading(term, BegunLikeness, Begun: true));
        }
        var known = readings.Same >= 0 ? shelf.Postings.Length(readings.Same) : 0;
        if (!word.Word.Unspaced)
        {
            AddMistyped(word.Word.Text, known, shelf, readings);
            if (readings.None && written.Length >= 3)
            {
                readings.Begun = shelf.Terms.StartingWith(written);
                readings.BegunLikeness = Abbreviated;
            }
            if (readings.None && written.Length > TypoTable.Shortest)
                Scan(written, word.MayBeUnfinished, shelf, readings);
        }
        return readings;
    }

    private static void AddMistyped(string text, int known, Shelf shelf, Readings readings)
    {
        if (!TypoTable.Takes(text))
            return;
        var limit = text.Length >= 8 ? 2 : 1;
        var near = new HashSet<int>();
        shelf.Typos.Find(text, near);
        foreach (var term in near.Order())
        {
            if (term == readings.Same || known > 0 && shelf.Postings.Length(term) < known * Likelier)
                continue;
            var distance = EditDistance.Between(text, shelf.Terms[term], limit);
            if (distance <= limit)
                readings.Others.Add(new Reading(term, distance == 1 ? OneMistake : TwoMistakes));
        }
    }

    /// <summary>The last resort for a word nothing else explains: all words with the same first letter.</summary>
    private static void Scan(string text, bool unfinished, Shelf shelf, Readings readings)
    {
        var limit = text.Length >= 7 ? 2 : 1;
        var (first, last) = shelf.Terms.StartingWith(text.AsSpan(0, 1));
        for (var term = first; term < last; term++)
        {
            var distance = unfinished
                ? EditDistance.ToBeginning(text, shelf.Terms[term], limit)
                : EditDistance.Between(text, shelf.Terms[term], limit);
            if (distance <= limit)
                readings.Others.Add(new Reading(term, distance <= 1 ? OneMistake : TwoMistakes));
        }
    }
}
