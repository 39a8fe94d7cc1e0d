using Serai.Names.Index;
using Serai.Names.Resolving.Reading;
using Serai.Names.Search;
using Serai.Names.Words;

namespace Serai.Names.Resolving.Finding;

/// <summary>Lays names beside the words of a line.</summary>
internal sealed class Comparer(Line line, Shelf shelf, TermTraits traits, int number)
{
    /// <summary>A word that weighs more is one by which an organization is known.</summary>
    public const float Rare = 8.2f;

    /// <summary>Whether another name of several words takes this one.</summary>
    private bool IsOfAnother(int at, Span span, IReadOnlyList<Span> others)
    {
        foreach (var other in others)
            if (other.Start <= at && other.End > at && other.End - other.Start > 1 && (other.End <= span.Start || other.Start >= span.End)
                && shelf.KindOf(other.Name) != NameKind.Acronym)
                return true;
        return false;
    }

    private readonly List<int> _unplaced = [];

    /// <summary>A name that stands word for word in the line.</summary>
    public Comparison OfSpan(Span span, ReadOnlySpan<int> terms, IReadOnlyList<Span> others)
    {
        var tokens = line.Tokens;
        var like = new Comparison { Found = 1, InOrder = true, Particular = Particular(shelf.NameTerms[span.Name]) };
        var owner = shelf.OwnerOf[span.Name];
        var (from, to) = (line.Segments[tokens[span.Start].Segment].First, line.Segments[tokens[span.End - 1].Segment].End);
        // "Department of Chemistry, …", "Library of …": a part of it stands before; "… School of Medicine" after.
        var unitBefore = span.Start > from && HasUnit(from, span.Start);
        (from, to) = WithNeighbours(from, to);
        like.OneWordOfMore = span.End - span.Start == 1 && to - from > 1 && !tokens[span.Start].Unspaced;
        var unitAfter = span.End < to && HasUnit(span.End, to);
        float extra = 0, all = shelf.NameWeight[span.Name];
        for (var i = from; i < to; i++)
        {
            if (i >= span.Start && i < span.End)
                continue;
            var weight = terms[i] >= 0 ? shelf.TermWeight[terms[i]] : WordWeight.Of(tokens[i].Text, 0, shelf.NameCount);
            all += weight;
            if (tokens[i].HasDigit && (i != span.End || tokens[i].Written.Length > 2) && i != span.Start - 1 || IsOwn(owner, span.Name, terms[i]))
                continue;
            // A number of a street or a post code: what follows is an address.
            if (i > span.End && tokens[i].HasDigit && tokens[i].Written.Length > 1)
                break;
            var explained = (i < span.Start ? unitBefore : unitAfter) || tokens[i].IsInitials || IsOfAnother(i, span, others);
            if (!explained && (i == span.Start - 1 && !tokens[span.Start].AfterJoint || i == span.End) && GeneralWords.TellsApart(tokens[i].Text))
                like.ExtraTells = tokens[i].Written;
            extra += explained ? 0.15f * weight : weight;
            like.ExtraKind |= UnitWords.IsOther(tokens[i].Text) && !IsOfAnother(i, span, others);
            if (!explained)
                Note(like, tokens[i].Written, weight);
        }
        like.ExtraKind |= line.Segments.Count <= 2 && IsMedicalCenter(span.End, to);
        like.Extra = all > 0 ? extra / all : 0;
        like.Same = extra == 0 && NameFold.Fold(shelf.Name(span.Name)) == Folded(from, to);
        return like;
    }

    /// <summary>A name that is like the words of a query, which are those of the line from first to before end.</summary>
    public Comparison OfWords(Query query, int name)
    {
        var terms = shelf.NameTerms[name];
        var owner = shelf.OwnerOf[name];
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
                if (IsOwn(owner, name, word.Readings[number].Same))
                {
                    like.PlaceLeftOut ??= word.Word.Written;
                    continue;
                }
                _unplaced.Add(i);
                extra += word.Weight;
                continue;
            }
            if (likeness > found[at])
                (found[at], by[at]) = (likeness, i);
            inOrder &= at == last + 1 || last == at;
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
            for (var t = 0; t < terms.Length; t++)
                if (found[t] == 0 && Nearness.Of(word.Word.Written, shelf.Terms[terms[t]]) is var near && near > best)
                    (at, best) = (t, near);
            if (at >= 0)
            {
                (found[at], by[at]) = (best, i);
                explained += word.Weight;
                // Both are words that names have: Shanxi and Shaanxi.
                if (word.Readings[number].Same >= 0 && word.Word.Text.Length > 1)
                    (like.OtherWord, like.OtherWordKnown) = (word.Word.Written, shelf.Terms[terms[at]].ToString());
                continue;
            }
            if (word.Word is { Unspaced: false, Written.Length: 2 } && !GeneralWords.TellsApart(word.Word.Text))
            {
                explained += 0.8f * word.Weight;
                continue;
            }
            like.ExtraKind |= UnitWords.IsKind(word.Word.Text);
            if (GeneralWords.TellsApart(word.Word.Text))
                like.ExtraTells = word.Word.Written;
            Note(like, word.Word.Written, word.Weight);
        }
        return explained;
    }

    private void Measure(Comparison like, Query query, ReadOnlySpan<int> terms, int owner, ReadOnlySpan<float> found, ReadOnlySpan<int> by)
    {
        float all = 0, got = 0, missing = 0, wrong = 0, heaviest = 0;
        var trailing = true;
        for (var i = 0; i < terms.Length; i++)
        {
            var (term, weight) = (terms[i], shelf.TermWeight[terms[i]]);
            all += weight;
            if (found[i] > 0)
            {
                got += weight;
                like.Particular += traits.IsSubject(term) ? 0 : weight;
                if (found[i] < 0.94f)
                {
                    wrong += weight * (1 - found[i]) * 3;
                    (like.MisspelledAs, like.MisspelledFor) = (query.Words[by[i]].Word.Written, Text(term));
                }
                continue;
            }
            if (shelf.PlaceTerms[owner].Contains(term))
            {
                var said = InLine(term);
                got += said ? 0.95f * weight : 0.5f * weight;
                if (!said)
                    (like.PlaceMissing, trailing) = (like.PlaceMissing + weight, trailing && IsTrailing(found, i));
                continue;
            }
            missing += weight;
            like.MissingKind |= traits.IsKind(term);
            if (weight > heaviest)
                (heaviest, like.MissingWord) = (weight, Text(term));
            if (traits.TellsApart(term))
                like.MissingTells = Text(term);
            like.MissingRare |= weight > Rare && !traits.IsSubject(term);
        }
        like.PlaceTrails = trailing;
        if (all == 0)
            return;
        (like.Found, like.Missing, like.Misspelled, like.PlaceMissing) = (got / all, missing / all, Math.Min(1, wrong / all), like.PlaceMissing / all);
    }

    private string Text(int term) => shelf.Terms[term].ToString();

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

    /// <summary>Whether the name goes over a comma and takes with it only the end of what stands before: "IE University, Madrid".</summary>
    public bool IsTorn(Span span)
    {
        var first = line.Segments[line.Tokens[span.Start].Segment];
        return span.End > first.End && span.Start > first.First && !HasUnit(first.First, span.Start);
    }

    /// <summary>Whether initials stand in the line as they are: "uni" is no acronym of "university".</summary>
    public bool IsWritten(Span span)
    {
        var written = NameFold.Fold(shelf.Name(span.Name));
        return span.End - span.Start > 1 || line.Tokens[span.Start].Written == written;
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

    private float Particular(ReadOnlySpan<int> terms)
    {
        var particular = 0f;
        foreach (var term in terms)
            if (!traits.IsSubject(term))
                particular += shelf.TermWeight[term];
        return particular;
    }

    private static void Note(Comparison like, string word, float weight)
    {
        like.ExtraWord ??= word;
        like.ExtraRare |= weight > Rare && !UnitWords.IsSubject(word);
    }

    /// <summary>Whether an organization has a word in another of its names, or in its place.</summary>
    private bool IsOwn(int owner, int name, int term)
    {
        if (term < 0)
            return false;
        if (shelf.PlaceTerms[owner].Contains(term))
            return true;
        for (var other = shelf.FirstName[owner]; other < shelf.FirstName[owner + 1]; other++)
            if (other != name && shelf.NameTerms[other].Contains(term))
                return true;
        return false;
    }

    private bool InLine(int term)
    {
        foreach (var token in line.Tokens)
            if (shelf.Terms[term].SequenceEqual(token.Text))
                return true;
        return false;
    }

    /// <summary>In a short text the part beside belongs to the name, unless it is a place or an institution or unit of its own.</summary>
    private (int From, int To) WithNeighbours(int from, int to)
    {
        if (line.Segments.Count > 2)
            return (from, to);
        foreach (var segment in line.Segments)
            if (!segment.IsPlace && !segment.Bracketed && !Enumerable.Range(segment.First, segment.End - segment.First)
                .Any(i => UnitWords.IsUnit(line.Tokens[i].Text) || UnitWords.IsInstitution(line.Tokens[i].Text)))
                (from, to) = (Math.Min(from, segment.First), Math.Max(to, segment.End));
        return (from, to);
    }

    /// <summary>A medical centre beside a university is another house: no part of a name, and no department.</summary>
    private bool IsMedicalCenter(int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
            if (line.Tokens[i].Text == "medical" && line.Tokens[i + 1].Text == "center")
                return true;
        return false;
    }

    private bool HasUnit(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (UnitWords.IsUnit(line.Tokens[i].Text))
                return true;
        return false;
    }

    private string Folded(int from, int to) => string.Join(' ', line.Segments.Where(s => s.First < to && s.End > from).Select(s => NameFold.Fold(s.Text)));
}
