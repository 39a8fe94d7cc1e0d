using Serai.Names.Index;
using Serai.Names.Resolving.Reading;
using Serai.Names.Search;
using Serai.Names.Words;

namespace Serai.Names.Resolving.Finding;

/// <summary>Lays names that are like a part of a line beside its words.</summary>
/// <param name="line">The line.</param>
/// <param name="view">The names.</param>
/// <param name="number">The number of their shelf in a query's readings.</param>
internal sealed class WordComparer(Line line, NameView view, int number)
{
    /// <summary>An abbreviation is nearly the word; the beginning of a word is less.</summary>
    private const float Begun = 0.95f, AnyBegun = 0.8f;

    /// <summary>"Biological" has so many letters more than "biology".</summary>
    private const int LongerForm = 3;

    private readonly List<int> _unplaced = [];

    /// <summary>A name that is like the words of a query, which are those of the line from first to before end.</summary>
    public Comparison Compare(Query query, int name)
    {
        var terms = view.Shelf.NameTerms[name];
        var owner = view.Shelf.OwnerOf[name];
        var like = new Comparison();
        Span<float> found = stackalloc float[terms.Length];
        Span<int> by = stackalloc int[terms.Length];
        by.Fill(-1);
        _unplaced.Clear();
        var last = -1;
        var inOrder = true;
        float extra = 0, queryWeight = 0;
        for (var i = 0; i < query.Words.Count; i++)
        {
            var word = query.Words[i];
            queryWeight += word.Weight;
            var at = Place(word.Readings[number], terms, found, out var likeness);
            if (at < 0)
            {
                if (IsAside(owner, name, word.Readings[number].Same))
                {
                    if (view.Shelf.PlaceTerms[owner].Contains(word.Readings[number].Same))
                        like.PlaceLeftOut ??= word.Word.Written;
                    continue;
                }
                _unplaced.Add(i);
                extra += word.Weight;
                continue;
            }
            if (likeness > found[at])
                (found[at], by[at]) = (likeness, i);
            inOrder &= at >= last;
            last = at;
        }
        like.InOrder = inOrder;
        extra -= Nearly(like, query, terms, found, by);
        Measure(like, query, terms, owner, found, by);
        like.Extra = queryWeight > 0 ? extra / queryWeight : 0;
        return like;
    }

    /// <summary>Pairs words of the query that the name does not have with words of the name that the query does not: nearly the same, or initials.</summary>
    /// <returns>What the words of the query that found a partner weigh.</returns>
    private float Nearly(Comparison like, Query query, ReadOnlySpan<int> terms, Span<float> found, Span<int> by)
    {
        var explained = 0f;
        foreach (var i in _unplaced)
        {
            var word = query.Words[i];
            var (at, best) = (-1, 0f);
            var isKnown = IsKnown(word);
            for (var t = 0; t < terms.Length; t++)
                if (found[t] == 0 && NearnessOf(word, isKnown, view.Shelf.Terms[terms[t]]) is var near && near > best)
                    (at, best) = (t, near);
            if (at >= 0)
            {
                (found[at], by[at]) = (best, i);
                explained += word.Weight;
                // Both are words that names have: Shanxi and Shaanxi.
                if (best < Begun && isKnown && word.Word.Text.Length > 1)
                    (like.OtherWord, like.OtherWordKnown) = (word.Word.Written, view.Text(terms[at]));
                continue;
            }
            if (word.Word is { Unspaced: false, Written.Length: 2 } && !GeneralWords.TellsApart(word.Word.Text))
            {
                explained += 0.8f * word.Weight;
                continue;
            }
            if (UnitWords.IsKind(word.Word.Text))
                (like.ExtraKind, like.ExtraKindWord) = (true, word.Word.Written);
            if (GeneralWords.TellsApart(word.Word.Text))
                like.ExtraTells = word.Word.Written;
            NameView.Note(like, word.Word.Written, word.Weight);
        }
        return explained;
    }

    private static bool IsKnown(QueryWord word) => Array.Exists(word.Readings, readings => readings.Same >= 0);

    /// <summary>"Chem." is written out as chemistry, and may be chemical as well; "accel" is no word of any name.</summary>
    private static float NearnessOf(QueryWord word, bool isKnown, ReadOnlySpan<char> known)
    {
        var written = word.Word.Written;
        if (written.Length == 0 || known.Length == 0 || written[0] != known[0])
            return 0;
        if (written != word.Word.Text && written.Length >= 3 && known.Length <= word.Word.Text.Length + LongerForm && known.StartsWith(written, StringComparison.Ordinal))
            return Begun;
        if (written.Length >= 4 && known.Length > written.Length && !isKnown && known.StartsWith(written, StringComparison.Ordinal))
            return AnyBegun;
        return Nearness.Of(written, known);
    }

    private void Measure(Comparison like, Query query, ReadOnlySpan<int> terms, int owner, ReadOnlySpan<float> found, ReadOnlySpan<int> by)
    {
        float all = 0, got = 0, missing = 0, wrong = 0, heaviest = 0;
        var trailing = true;
        for (var i = 0; i < terms.Length; i++)
        {
            var (term, weight) = (terms[i], view.Shelf.TermWeight[terms[i]]);
            all += weight;
            if (found[i] > 0)
            {
                got += weight;
                like.Particular += view.Traits.IsSubject(term) ? 0 : weight;
                if (found[i] < 0.94f)
                {
                    wrong += weight * (1 - found[i]) * 3;
                    (like.MisspelledAs, like.MisspelledFor) = (query.Words[by[i]].Word.Written, view.Text(term));
                }
                continue;
            }
            if (view.Shelf.PlaceTerms[owner].Contains(term) && (IsPlaceGoingOn(terms, found, owner, i) || (!view.Traits.TellsApart(term) && !view.Traits.IsKind(term))))
            {
                var said = InLine(term);
                got += said ? 0.95f * weight : 0.5f * weight;
                if (!said)
                    (like.PlaceMissing, trailing) = (like.PlaceMissing + weight, trailing && IsTrailing(found, i));
                continue;
            }
            missing += weight;
            like.MissingKind |= view.Traits.IsKind(term);
            if (weight > heaviest)
                (heaviest, like.MissingWord) = (weight, view.Text(term));
            if (view.Traits.TellsApart(term))
                like.MissingTells = view.Text(term);
            like.MissingRare |= view.IsRare(term);
        }
        like.PlaceTrails = trailing;
        if (all == 0)
            return;
        (like.Found, like.Missing, like.Misspelled, like.PlaceMissing) = (got / all, missing / all, Math.Min(1, wrong / all), like.PlaceMissing / all);
    }

    /// <summary>"(South Korea)": the direction is a part of the place's name.</summary>
    private bool IsPlaceGoingOn(ReadOnlySpan<int> terms, ReadOnlySpan<float> found, int owner, int at) => at + 1 < terms.Length && found[at + 1] == 0
        && view.Shelf.PlaceTerms[owner].Contains(terms[at + 1]) && !view.Traits.TellsApart(terms[at + 1]);

    /// <summary>A word that the organization has elsewhere, in its place or another name. A direction, a number or a kind of institution is none.</summary>
    private bool IsAside(int owner, int name, int term) =>
        term >= 0 && !view.Traits.TellsApart(term) && !view.Traits.IsKind(term) && view.IsOwn(owner, name, term);

    private static bool IsTrailing(ReadOnlySpan<float> found, int at)
    {
        for (var i = at + 1; i < found.Length; i++)
            if (found[i] > 0)
                return false;
        return true;
    }

    private static int Place(Readings readings, ReadOnlySpan<int> terms, ReadOnlySpan<float> found, out float likeness)
    {
        var (at, rating) = (-1, 0f);
        likeness = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            var like = Likeness(readings, terms[i]);
            if (like * (found[i] > 0 ? 0.5f : 1) is var rated && rated > rating)
                (at, rating, likeness) = (i, rated, like);
        }
        return at;
    }

    private static float Likeness(Readings readings, int term)
    {
        if (term == readings.Same)
            return 1;
        foreach (var other in readings.Others)
            if (other.Term == term)
                return other.Likeness;
        return term >= readings.Begun.First && term < readings.Begun.Last ? readings.BegunLikeness : 0;
    }

    private bool InLine(int term)
    {
        foreach (var token in line.Tokens)
            if (view.Shelf.Terms[term].SequenceEqual(token.Text))
                return true;
        return false;
    }
}
