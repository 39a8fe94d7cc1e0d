using Serai.Names.Index;
using Serai.Names.Words;

namespace Serai.Names.Search;

/// <summary>A word of a query.</summary>
/// <param name="Word">The word.</param>
/// <param name="MayBeUnfinished">Whether it is the last one and more of it may come.</param>
internal sealed record QueryWord(Word Word, bool MayBeUnfinished)
{
    /// <summary>How it is read, one entry per shelf.</summary>
    public Readings[] Readings { get; set; } = [];

    /// <summary>Whether it was seen only after a word was taken apart.</summary>
    public bool Loose { get; init; }

    public float Weight { get; private set; }

    public bool Unknown => Array.TrueForAll(Readings, readings => readings.None);

    /// <summary>Whether so few names have it as written that two words run together may be meant.</summary>
    public bool IsDoubtful(ReadOnlySpan<Shelf> shelves)
    {
        var names = 0;
        for (var i = 0; i < shelves.Length; i++)
        {
            if (Word.Unspaced || (MayBeUnfinished && Readings[i].Begun.Last > Readings[i].Begun.First))
                return false;
            names = Readings[i].Same >= 0 ? shelves[i].Count(Readings[i].Same) : names;
        }
        return names < 20;
    }

    public void Weigh(ReadOnlySpan<Shelf> shelves)
    {
        int same = 0, begun = 0, others = 0;
        for (var i = 0; i < shelves.Length; i++)
        {
            var (shelf, readings) = (shelves[i], Readings[i]);
            if (readings.Same >= 0)
                same = shelf.Count(readings.Same);
            begun += shelf.Postings.Starts[readings.Begun.Last] - shelf.Postings.Starts[readings.Begun.First];
            foreach (var other in readings.Others)
                others = Math.Max(others, shelf.Count(other.Term));
        }
        Weight = WordWeight.Of(Word.Text, same > 0 ? same : begun > 0 ? begun : others, shelves[0].TotalNames);
    }
}
