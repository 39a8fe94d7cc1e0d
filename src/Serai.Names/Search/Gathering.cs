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

    /// <summary>As many steps as asking a name for a word takes.</summary>
    private const int WordsOfName = 6;

    [ThreadStatic]
    private static Gathering? s_own;

    private readonly List<QueryWord> _words = [];
    private Mark[] _marks = [];
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
                Add(shelf, readings.Same, weight, i + 1);
            foreach (var other in readings.Others)
                Add(shelf, other.Term, weight * other.Likeness, i + 1);
            if (readings.Begun.Last > readings.Begun.First)
            {
                var (first, last) = (shelf.Postings.Starts[readings.Begun.First], shelf.Postings.Starts[readings.Begun.Last]);
                Add(shelf.Postings.Items.AsSpan(first, last - first), weight * readings.BegunLikeness, i + 1);
            }
            done += weight * readings.Best;
            left -= weight;
        }
        return Best(query, shelf, limit, gone);
    }

    private void Begin(Query query, int names)
    {
        if (_marks.Length < names)
        {
            _marks = new Mark[names];
            _touched = new int[names];
        }
        _count = 0;
        _words.Clear();
        _words.AddRange(query.Words.OrderByDescending(word => word.Weight));
    }

    /// <summary>Adds to the names that have a word: from the word to its names, or, where those that count are by far fewer, from these to their words.</summary>
    private void Add(Shelf shelf, int term, float weight, int word)
    {
        var names = shelf.Postings[term];
        if (!_decided || names.Length <= _common || names.Length < (long)_count * WordsOfName)
        {
            Add(names, weight, word);
            return;
        }
        for (var i = 0; i < _count; i++)
        {
            ref var mark = ref _marks[_touched[i]];
            if (mark.LastWord == word || !shelf.NameTerms[_touched[i]].Contains(term))
                continue;
            mark.LastWord = word;
            mark.Found += weight;
        }
    }

    private void Add(ReadOnlySpan<int> names, float weight, int word)
    {
        var (marks, touched, count) = (_marks, _touched, _count);
        var onlyMore = _decided && names.Length > _common;
        foreach (var name in names)
        {
            ref var mark = ref marks[name];
            if (mark.LastWord == word)
                continue;
            if (mark.LastWord == 0)
            {
                if (onlyMore)
                    continue;
                touched[count++] = name;
            }
            mark.LastWord = word;
            mark.Found += weight;
        }
        _count = count;
    }

    private List<int> Best(Query query, Shelf shelf, int limit, bool[] gone)
    {
        var best = new List<int>(limit);
        var (scores, worst, least) = (new float[limit], 0, float.MinValue);
        for (var i = 0; i < _count; i++)
        {
            var name = _touched[i];
            var found = _marks[name].Found;
            _marks[name] = default;
            var complete = found / query.Weight;
            var owner = shelf.OwnerOf[name];
            if (complete <= least || (gone.Length > 0 && gone[owner]))
                continue;
            var covered = Math.Min(1f, found / shelf.NameWeight[name]);
            var score = complete * (1 - Ranking.LeftOver * (1 - covered))
                - Ranking.Of(shelf.KindOf(name)) + Ranking.Renown * (shelf.Renown[owner] - 1);
            if (best.Count < limit)
            {
                scores[best.Count] = score;
                best.Add(name);
            }
            else if (score > least)
                (scores[worst], best[worst]) = (score, name);
            else
                continue;
            if (best.Count < limit)
                continue;
            // Of equals the lower number stays: it leaves last.
            worst = 0;
            for (var other = 1; other < limit; other++)
                if (scores[other] < scores[worst] || (scores[other] == scores[worst] && best[other] > best[worst]))
                    worst = other;
            least = scores[worst];
        }
        return best;
    }

    /// <summary>What was found of a name so far, and the word that came to it last; 0 for none.</summary>
    private struct Mark
    {
        public float Found;
        public int LastWord;
    }
}
