using Serai.Names.Index;

namespace Serai.Names.Search;

/// <summary>First step: from the words' lists to the names worth a closer look.</summary>
internal sealed class Gathering
{
    [ThreadStatic]
    private static Gathering? s_own;

    private float[] _found = [];
    private byte[] _lastWord = [];
    private int[] _touched = [];
    private int _count;

    /// <summary>The one of this thread: its arrays are as long as the shelf and are used again.</summary>
    public static Gathering Own => s_own ??= new Gathering();

    /// <summary>The best names by their words alone, best first.</summary>
    public List<(int Name, float Score)> Collect(Query query, Shelf shelf, int number, int limit)
    {
        Begin(shelf.NameCount);
        var word = (byte)0;
        foreach (var queryWord in query.Words)
        {
            word++;
            var readings = queryWord.Readings[number];
            if (readings.Same >= 0)
                Add(shelf.Postings[readings.Same], queryWord.Weight, word);
            foreach (var other in readings.Others.OrderByDescending(other => other.Likeness))
                Add(shelf.Postings[other.Term], queryWord.Weight * other.Likeness, word);
            if (readings.Begun.Last > readings.Begun.First)
            {
                var (first, last) = (shelf.Postings.Starts[readings.Begun.First], shelf.Postings.Starts[readings.Begun.Last]);
                Add(shelf.Postings.Items.AsSpan(first, last - first), queryWord.Weight * readings.BegunLikeness, word);
            }
        }
        return Best(query, shelf, limit);
    }

    private void Begin(int names)
    {
        if (_found.Length < names)
        {
            _found = new float[names];
            _lastWord = new byte[names];
            _touched = new int[names];
        }
        _count = 0;
    }

    private void Add(ReadOnlySpan<int> names, float weight, byte word)
    {
        foreach (var name in names)
        {
            if (_lastWord[name] == word)
                continue;
            if (_lastWord[name] == 0)
                _touched[_count++] = name;
            _lastWord[name] = word;
            _found[name] += weight;
        }
    }

    private List<(int Name, float Score)> Best(Query query, Shelf shelf, int limit)
    {
        var best = new PriorityQueue<int, (float Score, int Name)>(limit + 1);
        var least = float.MinValue;
        for (var i = 0; i < _count; i++)
        {
            var name = _touched[i];
            var found = _found[name];
            _found[name] = 0;
            _lastWord[name] = 0;
            var covered = Math.Min(1f, found / shelf.NameWeight[name]);
            var score = found / query.Weight * (1 - Ranking.LeftOver * (1 - covered))
                - Ranking.Of(shelf.KindOf(name)) + Ranking.Renown * shelf.Renown[shelf.OwnerOf[name]];
            if (best.Count == limit && score <= least)
                continue;
            // Of equals the lower number stays: it leaves the queue last.
            best.Enqueue(name, (score, -name));
            if (best.Count > limit)
                best.Dequeue();
            if (best.TryPeek(out _, out var last) && best.Count == limit)
                least = last.Score;
        }
        var names = new List<(int, float)>(best.Count);
        while (best.TryDequeue(out var name, out var rank))
            names.Add((name, rank.Score));
        names.Reverse();
        return names;
    }
}
