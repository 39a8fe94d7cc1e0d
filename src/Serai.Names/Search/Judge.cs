using Serai.Names.Index;

namespace Serai.Names.Search;

/// <summary>Second step: looks at one name word by word.</summary>
internal sealed class Judge(Query query, Shelf shelf, int number)
{
    private readonly int[] _place = new int[query.Words.Count];

    /// <summary>A name that is the query.</summary>
    public Judgement OfExact(int name) => shelf.KindOf(name) == NameKind.Acronym
        ? new Judgement(name, Ranking.ExactAcronym + Ranking.Of(NameKind.Acronym) + Standing(name), MatchReason.Acronym)
        : new Judgement(name, Ranking.Exact + Standing(name), MatchReason.Exact);

    /// <summary>Any other name.</summary>
    public Judgement Of(int name)
    {
        var owner = shelf.OwnerOf[name];
        var terms = shelf.NameTerms[name];
        float found = 0, covered = 0, context = 0, missing = 0;
        var loose = false;
        Span<bool> used = stackalloc bool[terms.Length];
        for (var i = 0; i < query.Words.Count; i++)
        {
            var word = query.Words[i];
            var (at, likeness, begun) = Find(word.Readings[number], terms, used);
            _place[i] = at;
            if (at < 0)
            {
                if (InContext(word, owner, name))
                    context += word.Weight;
                else
                    missing += word.Weight;
                continue;
            }
            found += word.Weight * likeness;
            loose |= word.Loose || (likeness < 1 && !(begun && word.MayBeUnfinished));
            if (!used[at])
                covered += shelf.TermWeight[terms[at]] * (begun ? 1 : likeness);
            used[at] = true;
        }
        var complete = (found + context * Ranking.Context) / query.Weight;
        var left = 1 - Math.Min(1f, (covered + OwnPlace(owner, terms, used)) / shelf.NameWeight[name]);
        var rank = complete * (1 - Ranking.LeftOver * left) - Ranking.Order * Disorder() + Standing(name);

        var begins = context + missing == 0 && _place[0] == 0 && Folded(name).StartsWith(query.Folded, StringComparison.Ordinal);
        if (begins)
            rank += Ranking.Beginning;
        else if (left < 0.01f && terms.Length > 1 && query.Folded.Contains(Folded(name), StringComparison.Ordinal))
            rank += Ranking.Contained * (1 - complete);
        return new Judgement(name, rank, begins ? MatchReason.Prefix : missing > 0 ? MatchReason.Partial
            : context > 0 ? MatchReason.Context : loose ? MatchReason.Typo : MatchReason.Words);
    }

    /// <summary>What a name gains or loses whatever the query is.</summary>
    private float Standing(int name)
    {
        var owner = shelf.OwnerOf[name];
        return Ranking.Renown * shelf.Renown[owner] - Ranking.Of(shelf.KindOf(name)) - (shelf.Retired[owner] ? Ranking.Retired : 0);
    }

    private string Folded(int name) => NameFold.Fold(shelf.Name(name));

    /// <summary>The place in the name that a word of the query fits best; one not yet taken, if there is any.</summary>
    private static (int At, float Likeness, bool Begun) Find(Readings readings, ReadOnlySpan<int> terms, ReadOnlySpan<bool> used)
    {
        var (at, best, rating, bestBegun) = (-1, 0f, 0f, false);
        for (var i = 0; i < terms.Length; i++)
        {
            var (likeness, begun) = Likeness(readings, terms[i]);
            if (likeness * (used[i] ? 0.5f : 1f) is var rated && rated > rating)
                (at, best, rating, bestBegun) = (i, likeness, rated, begun);
        }
        return (at, best, bestBegun);
    }

    private static (float Likeness, bool Begun) Likeness(Readings readings, int term)
    {
        if (term == readings.Same)
            return (1f, false);
        foreach (var other in readings.Others)
            if (other.Term == term)
                return (other.Likeness, other.Begun);
        return term >= readings.Begun.First && term < readings.Begun.Last ? (readings.BegunLikeness, true) : (0f, false);
    }

    /// <summary>What is covered by words left over that only say where the organization is: Amgen (Canada).</summary>
    private float OwnPlace(int owner, ReadOnlySpan<int> terms, ReadOnlySpan<bool> used)
    {
        var covered = 0f;
        var place = shelf.PlaceTerms[owner];
        for (var i = 0; i < terms.Length; i++)
            if (!used[i] && place.Contains(terms[i]))
                covered += Ranking.OwnPlace * shelf.TermWeight[terms[i]];
        return covered;
    }

    /// <summary>Whether the organization has a word in another of its names, or in its place.</summary>
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
