using Serai.Names.Index;

namespace Serai.Names.Search;

/// <summary>What is thought of one name.</summary>
internal readonly record struct Judgement(int Name, float Rank, MatchReason Why)
{
    public double Score => Math.Round(Math.Clamp(Rank, 0f, Why == MatchReason.Exact ? 1f : Ranking.Best), 4);
}

/// <summary>Second step: looks at one name word by word.</summary>
internal sealed class Judge(Query query, Shelf shelf, int number)
{
    private readonly int[] _place = new int[query.Words.Count];

    public Judgement Of(int name)
    {
        var owner = shelf.OwnerOf[name];
        var kind = shelf.KindOf(name);
        var bonus = Ranking.Renown * shelf.Renown[owner] - Ranking.Of(kind) - (shelf.Retired[owner] ? Ranking.Retired : 0);
        var folded = NameFold.Fold(shelf.Name(name));
        if (folded == query.Folded)
            return kind == NameKind.Acronym
                ? new Judgement(name, 0.95f + bonus, MatchReason.Acronym)
                : new Judgement(name, 1.04f + bonus, MatchReason.Exact);

        var terms = shelf.NameTerms[name];
        float found = 0, covered = 0, context = 0;
        bool all = true, loose = false;
        Span<bool> used = stackalloc bool[terms.Length];
        for (var i = 0; i < query.Words.Count; i++)
        {
            var word = query.Words[i];
            var (at, likeness, begun) = Find(word, terms, used);
            _place[i] = at;
            if (at < 0)
            {
                all = false;
                if (InContext(word, owner, name))
                    context += word.Weight;
                continue;
            }
            found += word.Weight * likeness;
            loose |= word.Loose || (likeness < 1 && !(begun && word.MayBeUnfinished));
            if (!used[at])
                covered += shelf.TermWeight[terms[at]] * (begun ? 1 : likeness);
            used[at] = true;
        }
        var complete = (found + context * Ranking.Context) / query.Weight;
        var left = 1 - Math.Min(1f, covered / shelf.NameWeight[name]);
        var begins = folded.StartsWith(query.Folded, StringComparison.Ordinal);
        var rank = complete * (1 - Ranking.LeftOver * left) - Ranking.Order * Disorder() + bonus + (begins ? Ranking.Beginning : 0);
        var why = begins ? MatchReason.Prefix
            : all ? loose ? MatchReason.Typo : MatchReason.Words
            : context > 0 && complete > 0.999f - (1 - Ranking.Context) * context / query.Weight ? MatchReason.Context : MatchReason.Partial;
        return new Judgement(name, rank, why);
    }

    /// <summary>The place in the name that a word of the query fits best; one not yet taken, if there is any.</summary>
    private (int At, float Likeness, bool Begun) Find(QueryWord word, ReadOnlySpan<int> terms, ReadOnlySpan<bool> used)
    {
        var readings = word.Readings[number];
        var (at, best, bestBegun) = (-1, 0f, false);
        for (var i = 0; i < terms.Length; i++)
        {
            var (likeness, begun) = Likeness(readings, terms[i]);
            if (used[i])
                likeness *= 0.5f;
            if (likeness > best)
                (at, best, bestBegun) = (i, likeness, begun);
        }
        return at >= 0 && used[at] ? (at, best * 2, bestBegun) : (at, best, bestBegun);
    }

    private static (float Likeness, bool Begun) Likeness(Readings readings, int term)
    {
        if (term == readings.Same)
            return (1f, false);
        var best = 0f;
        foreach (var other in readings.Others)
            if (other.Term == term)
                best = Math.Max(best, other.Likeness);
        return term >= readings.Begun.First && term < readings.Begun.Last && readings.BegunLikeness > best
            ? (readings.BegunLikeness, true)
            : (best, false);
    }

    private bool InContext(QueryWord word, int owner, int name)
    {
        var same = word.Readings[number].Same;
        if (same < 0)
            return false;
        if (shelf.PlaceTerms[owner].Contains(same))
            return true;
        for (var other = shelf.FirstName[owner]; other < shelf.FirstName[owner + 1]; other++)
            if (other != name && shelf.NameTerms[other].Contains(same))
                return true;
        return false;
    }

    /// <summary>The share of neighbours in the query that are no neighbours in the name.</summary>
    private float Disorder()
    {
        int pairs = 0, kept = 0;
        for (var i = 0; i + 1 < _place.Length; i++)
        {
            if (_place[i] < 0 || _place[i + 1] < 0)
                continue;
            pairs++;
            if (_place[i + 1] == _place[i] + 1 || _place[i + 1] == _place[i])
                kept++;
        }
        return pairs == 0 ? 0 : 1 - (float)kept / pairs;
    }
}
