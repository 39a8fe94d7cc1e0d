using Serai.Names.Index;
using Serai.Names.Words;

namespace Serai.Names.Search;

/// <summary>Finds the words of a shelf that a word of a query may mean.</summary>
internal static class WordReader
{
    private const float BegunLikeness = 0.85f, OneMistake = 0.8f, TwoMistakes = 0.6f, Abbreviated = 0.7f;

    /// <summary>A word at least this many times as common as the one written may be the one meant.</summary>
    private const int Likelier = 8;

    /// <summary>How a word is read on each shelf. What one shelf has speaks for all: they are one registry.</summary>
    public static Readings[] Read(QueryWord word, ReadOnlySpan<Shelf> shelves)
    {
        var all = new Readings[shelves.Length];
        var known = 0;
        for (var i = 0; i < all.Length; i++)
        {
            all[i] = AsWritten(word, shelves[i]);
            known = all[i].Same >= 0 ? shelves[i].Count(all[i].Same) : known;
        }
        if (word.Word.Unspaced)
            return all;
        var written = word.Word.Written;
        for (var i = 0; i < all.Length; i++)
            AddMistyped(word.Word.Text, known, shelves[i], all[i]);
        if (written.Length >= 3 && Array.TrueForAll(all, readings => readings.None))
            for (var i = 0; i < all.Length; i++)
                (all[i].Begun, all[i].BegunLikeness) = (shelves[i].Terms.StartingWith(written), Abbreviated);
        if (written.Length > TypoTable.Shortest && Array.TrueForAll(all, readings => readings.None))
            for (var i = 0; i < all.Length; i++)
                Scan(written, word.MayBeUnfinished, shelves[i], all[i]);
        return all;
    }

    private static Readings AsWritten(QueryWord word, Shelf shelf)
    {
        var same = shelf.Terms.Find(word.Word.Text);
        var readings = new Readings { Same = same >= 0 && !shelf.IsDead(same) ? same : -1 };
        var written = word.Word.Written;
        if (!word.MayBeUnfinished || (word.Word.Unspaced && written.Length != 1))
            return readings;
        readings.Begun = shelf.Terms.StartingWith(written);
        readings.BegunLikeness = BegunLikeness;
        if (written.Length >= 3)
            foreach (var meant in SameWords.StartingWith(written))
                if (meant != word.Word.Text && shelf.Terms.Find(meant) is >= 0 and var term)
                    readings.Others.Add(new Reading(term, BegunLikeness, Begun: true));
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
            if (term == readings.Same || shelf.IsDead(term) || known > 0 && shelf.Count(term) < known * Likelier)
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
