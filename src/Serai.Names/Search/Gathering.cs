using Serai.Names.Index;

namespace Serai.Names.Search;

/// <summary>First step: from the words' lists to the names worth a closer look.</summary>
internal sealed class Gathering
{
    /// <summary>
    /// Once the words looked up so far weigh this many times those to come, a name without any of them is out of
    /// the running: the very common words that remain ("university") only add to the names already found.
    /// </summary>
    private const float Decided = 1.2f;

    /// <summary>A word is very common when one name in so many holds it.</summary>
    private const int Common = 50;

    [ThreadStatic]
    private static Gathering? s_own;

    private readonly List<QueryWord> _words = [];
    private float[] _found = [];
    private byte[] _lastWord = [];
    private int[] _touched = [];
    private int _count, _common;
    private bool _decided;

    /// <summary>The one of this thread: its arrays are as long as the shelf and are used again.</summary>
    public static Gathering Own => s_own ??= new Gathering();

    /// <summary>The best names by their words alone, in no order.</summary>
    /// <param name="query">What is searched.</param>
    /// <param name="shelf">Where.</param>
    /// <param name="number">The shelf's number in the query's readings.</param>
    /// <param name="limit">How many names.</param>
    /// <param name="gone">Organizations that are passed over; empty for none.</param>
    public List<int> Collect(Query query, Shelf shelf, int number, int limit, bool[] gone)
    {
        Begin(query, shelf.NameCount);
        float done = 0, left = query.Weight;
        for (var i = 0; i < _words.Count; i++)
        {
            var readings = _words[i].Readings[number];
            var weight = _words[i].Weight;
            _decided = _count >= limit && done > Decided * left;
            _common = shelf.NameCount / Common;
            if (readings.Same >= 0)
                Add(shelf.Postings[readings.Same], weight, (byte)(i + 1));
            foreach (var other in readings.Others)
                Add(shelf.Postings[other.Term], weight * other.Likeness, (byte)(i + 1));
            if (readings.Begun.Last > readings.Begun.First)
            {
                var (first, last) = (shelf.Postings.Starts[readings.Begun.First], shelf.Postings.Starts[readings.Begun.Last]);
                Add(shelf.Postings.Items.AsSpan(first, last - first), weight * readings.BegunLikeness, (byte)(i + 1));
            }
            done += weight * readings.Best;
            left -= weight;
        }
        return Best(query, shelf, limit, gone);
    }

    private void Begin(Query query, int names)
    {
        if (_found.Length < names)
        {
            _found = new float[names];
            _lastWord = new byte[names];
            _touched = new int[names];
        }
        _count = 0;
        _words.Clear();
        _words.AddRange(query.Words.OrderByDescending(word => word.Weight));
    }

    private void Add(ReadOnlySpan<int> names, float weight, byte word)
    {
        var (found, lastWord, touched, count) = (_found, _lastWord, _touched, _count);
        var onlyMore = _decided && names.Length > _common;
        foreach (var name in names)
        {
            var last = lastWord[name];
            if (last == word)
                continue;
            if (last == 0)
            {
                if (onlyMore)
                    continue;
                touched[count++] = name;
            }
            lastWord[name] = word;
            found[name] += weight;
        }
        _count = count;
    }

    private List<int> Best(Query query, Shelf shelf, int limit, bool[] gone)
    {
        var best = new PriorityQueue<int, (float Score, int Name)>(limit + 1);
        var least = float.MinValue;
        for (var i = 0; i < _count; i++)
        {
            var name = _touched[i];
            var found = _found[name];
            _found[name] = 0;
            _lastWord[name] = 0;
            var complete = found / query.Weight;
            var owner = shelf.OwnerOf[name];
            if (complete <= least || (gone.Length > 0 && gone[owner]))
                continue;
            var covered = Math.Min(1f, found / shelf.NameWeight[name]);
            var score = complete * (1 - Ranking.LeftOver * (1 - covered))
                - Ranking.Of(shelf.KindOf(name)) + Ranking.Renown * (shelf.Renown[owner] - 1);
            // Of equals the lower number stays: it leaves the queue last.
            if (best.Count < limit)
                best.Enqueue(name, (score, -name));
            else if (score > least)
                best.EnqueueDequeue(name, (score, -name));
            if (best.Count == limit && best.TryPeek(out _, out var last))
                least = last.Score;
        }
        return [.. best.UnorderedItems.Select(item => item.Element)];
    }
}
