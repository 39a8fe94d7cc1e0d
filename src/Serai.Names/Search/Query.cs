using Serai.Names.Index;
using Serai.Names.Words;

namespace Serai.Names.Search;

/// <summary>A query taken apart: its words, how each is read on each shelf, and what each weighs.</summary>
internal sealed class Query
{
    /// <summary>Nobody's name is longer; the rest of a longer query is left aside.</summary>
    private const int LongestText = 400, MostWords = 40;

    private Query(string folded, List<QueryWord> words)
    {
        Folded = folded;
        Words = words;
        Weight = words.Sum(word => word.Weight);
    }

    public string Folded { get; }

    public List<QueryWord> Words { get; }

    public float Weight { get; }

    public static Query Of(string text, ReadOnlySpan<Shelf> shelves)
    {
        var folded = NameFold.Fold(text.Length > LongestText ? text[..LongestText] : text);
        var parts = new List<Word>();
        NameWords.Split(folded, parts);
        if (parts.Count > MostWords)
            parts.RemoveRange(MostWords, parts.Count - MostWords);
        var words = new List<QueryWord>(parts.Count);
        var unfinished = folded.Length > 0 && !char.IsWhiteSpace(text[^1]);
        if (unfinished && parts.Count > 0 && parts[^1].End < folded.Length && Ending(folded) is var ending && !GeneralWords.IsLegalForm(ending.Written))
            parts.Add(ending);
        for (var i = 0; i < parts.Count; i++)
        {
            var word = new QueryWord(parts[i], unfinished && parts[i].End == folded.Length);
            word.Readings = WordReader.Read(word, shelves);
            if (word.IsDoubtful(shelves) && SplitWords.Find(word, shelves) is { } halves)
            {
                foreach (var half in (string[])[halves.Left, halves.Right])
                {
                    var piece = new QueryWord(parts[i] with { Text = half, Written = half }, false) { Loose = true };
                    piece.Readings = WordReader.Read(piece, shelves);
                    words.Add(piece);
                }
                continue;
            }
            words.Add(word);
        }
        SplitWords.Join(words, shelves);
        foreach (var word in words)
        {
            Array.ForEach(word.Readings, readings => readings.Sort());
            word.Weigh(shelves);
        }
        return new Query(folded, words);
    }

    /// <summary>A joint at the end may be a word just begun: "ETH zur".</summary>
    private static Word Ending(string folded)
    {
        var joint = folded[(folded.LastIndexOf(' ') + 1)..];
        return new Word(joint, joint, folded.Length, Unspaced: false);
    }
}
