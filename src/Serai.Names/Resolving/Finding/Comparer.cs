using Serai.Names.Index;
using Serai.Names.Resolving.Reading;
using Serai.Names.Search;
using Serai.Names.Words;

namespace Serai.Names.Resolving.Finding;

/// <summary>Lays names beside the words of a line.</summary>
internal sealed class Comparer(Line line, Shelf shelf, int number)
{
    /// <summary>A word that weighs more is one by which an organization is known.</summary>
    public const float Rare = 8.2f;

    /// <summary>A name that stands word for word in the line.</summary>
    public Comparison OfSpan(Span span)
    {
        var tokens = line.Tokens;
        var like = new Comparison { Found = 1, InOrder = true, Particular = Particular(shelf.NameTerms[span.Name]) };
        var owner = shelf.OwnerOf[span.Name];
        var (from, to) = (line.Segments[tokens[span.Start].Segment].First, line.Segments[tokens[span.End - 1].Segment].End);
        // "Department of Chemistry, …", "Library of …": a part of it stands before; "… School of Medicine" after.
        var unitBefore = span.Start > from && (tokens[span.Start].AfterJoint || HasUnit(from, span.Start));
        var unitAfter = span.End < to && UnitWords.IsUnit(tokens[span.End].Text);
        float extra = 0, all = shelf.NameWeight[span.Name];
        for (var i = from; i < to; i++)
        {
            if (i >= span.Start && i < span.End)
                continue;
            var weight = Weight(tokens[i]);
            all += weight;
            if (tokens[i].HasDigit && i != span.End && i != span.Start - 1 || IsOwn(owner, span.Name, tokens[i].Text))
                continue;
            var explained = i < span.Start ? unitBefore : unitAfter;
            if (!explained && (i == span.Start - 1 && !tokens[span.Start].AfterJoint || i == span.End) && GeneralWords.TellsApart(tokens[i].Text))
                like.ExtraTells = tokens[i].Written;
            extra += explained ? 0.15f * weight : weight;
            if (!explained)
                Note(like, tokens[i].Written, weight);
        }
        like.Extra = all > 0 ? extra / all : 0;
        like.Same = extra == 0 && NameFold.Fold(shelf.Name(span.Name)) == Folded(from, to);
        return like;
    }

    /// <summary>A name that is like the words of a query, which are those of the line from first to before end.</summary>
    public Comparison OfWords(Query query, int name)
    {
        var terms = shelf.NameTerms[name];
        var owner = shelf.OwnerOf[name];
        var like = new Comparison { Particular = Particular(terms) };
        Span<float> found = stackalloc float[terms.Length];
        Span<int> by = stackalloc int[terms.Length];
        by.Fill(-1);
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
                if (IsOwn(owner, name, word.Word.Text))
                {
                    like.PlaceLeftOut ??= word.Word.Written;
                    continue;
                }
                extra += word.Weight;
                like.ExtraKind |= UnitWords.IsInstitution(word.Word.Text) || UnitWords.IsSubject(word.Word.Text);
                if (GeneralWords.TellsApart(word.Word.Text))
                    like.ExtraTells = word.Word.Written;
                Note(like, word.Word.Written, word.Weight);
                continue;
            }
            if (likeness > found[at])
                (found[at], by[at]) = (likeness, i);
            inOrder &= at == last + 1 || last == at;
            last = at;
        }
        like.InOrder = inOrder;
        Measure(like, query, terms, owner, found, by);
        like.Extra = queryWeight > 0 ? extra / queryWeight : 0;
        return like;
    }

    private void Measure(Comparison like, Query query, ReadOnlySpan<int> terms, int owner, ReadOnlySpan<float> found, ReadOnlySpan<int> by)
    {
        float all = 0, got = 0, missing = 0, wrong = 0, heaviest = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            var (text, weight) = (shelf.Terms[terms[i]].ToString(), shelf.TermWeight[terms[i]]);
            all += weight;
            if (found[i] > 0)
            {
                got += weight;
                if (found[i] < 0.94f)
                {
                    wrong += weight * (1 - found[i]) * 3;
                    (like.MisspelledAs, like.MisspelledFor) = (query.Words[by[i]].Word.Written, text);
                }
                continue;
            }
            if (shelf.PlaceTerms[owner].Contains(terms[i]))
            {
                var said = InLine(terms[i]);
                got += said ? 0.95f * weight : 0.5f * weight;
                if (!said)
                    like.PlaceMissing += weight;
                continue;
            }
            missing += weight;
            like.MissingKind |= UnitWords.IsInstitution(text) || UnitWords.IsSubject(text);
            if (weight > heaviest)
                (heaviest, like.MissingWord) = (weight, text);
            if (GeneralWords.TellsApart(text))
                like.MissingTells = text;
            like.MissingRare |= weight > Rare && !UnitWords.IsSubject(text);
        }
        if (all == 0)
            return;
        (like.Found, like.Missing, like.Misspelled, like.PlaceMissing) = (got / all, missing / all, Math.Min(1, wrong / all), like.PlaceMissing / all);
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
            if (!UnitWords.IsSubject(shelf.Terms[term].ToString()))
                particular += shelf.TermWeight[term];
        return particular;
    }

    private static void Note(Comparison like, string word, float weight)
    {
        like.ExtraWord ??= word;
        like.ExtraRare |= weight > Rare && !UnitWords.IsSubject(word);
    }

    private float Weight(Token token) => shelf.Terms.Find(token.Text) is >= 0 and var term ? shelf.TermWeight[term] : WordWeight.Of(token.Text, 0, shelf.NameCount);

    /// <summary>Whether an organization has a word in another of its names, or in its place.</summary>
    private bool IsOwn(int owner, int name, string word)
    {
        if (shelf.Terms.Find(word) is not (>= 0 and var term))
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

    private bool HasUnit(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (UnitWords.IsUnit(line.Tokens[i].Text))
                return true;
        return false;
    }

    private string Folded(int from, int to) => string.Join(' ', line.Segments.Where(s => s.First < to && s.End > from).Select(s => NameFold.Fold(s.Text)));
}
