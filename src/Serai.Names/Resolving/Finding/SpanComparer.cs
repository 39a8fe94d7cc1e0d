using System.Text;
using Serai.Names.Index;
using Serai.Names.Places;
using Serai.Names.Resolving.Reading;
using Serai.Names.Words;

namespace Serai.Names.Resolving.Finding;

/// <summary>Lays names that stand in a line word for word beside what else stands there.</summary>
internal sealed class SpanComparer(Line line, NameView view)
{
    /// <summary>How much a word counts that names a part of the institution: a department more says little.</summary>
    private const float Explained = 0.15f;

    /// <summary>How much a word counts that belongs to the name of another organization beside it.</summary>
    private const float Another = 0.05f;

    /// <summary>A name that stands word for word in the line.</summary>
    public Comparison Compare(Span span, ReadOnlySpan<int> terms, IReadOnlyList<(int Start, int End)> others)
    {
        var tokens = line.Tokens;
        var like = new Comparison { Found = 1, InOrder = true, Particular = view.Particular(view.Shelf.NameTerms[span.Name]) };
        var owner = view.Shelf.OwnerOf[span.Name];
        var (from, to) = (line.Segments[tokens[span.Start].Segment].First, line.Segments[tokens[span.End - 1].Segment].End);
        // "Department of Chemistry, …", "Library of …": a part of it stands before; "… School of Medicine" after.
        var unitBefore = span.Start > from && HasUnit(from, span.Start);
        (from, to) = WithNeighbours(from, to);
        like.OneWordOfMore = span.End - span.Start == 1 && to - from > 1 && !tokens[span.Start].Unspaced;
        // Alone "… University City College" is another house; in a line what follows a university is mostly its part.
        var unitAfter = span.End < to && (line.Segments.Count > 1 ? HasUnit(span.End, to) : HasSchoolOf(span.End, to));
        float extra = 0, all = view.Shelf.NameWeight[span.Name];
        for (var i = from; i < to; i++)
        {
            if (i >= span.Start && i < span.End)
                continue;
            var weight = terms[i] >= 0 ? view.Shelf.TermWeight[terms[i]] : view.WeightElsewhere(tokens[i].Text);
            all += weight;
            if (tokens[i].HasDigit && (i != span.End || tokens[i].Written.Length > 3) && i != span.Start - 1 || (terms[i] >= 0 && !view.Traits.TellsApart(terms[i]) && view.IsOwn(owner, span.Name, terms[i])))
                continue;
            if (i >= span.End && CountryAt(i, to) is > 0 and var length)
            {
                i += length - 1;
                continue;
            }
            // A number of a street or a post code: what follows is an address.
            if (i > span.End && tokens[i].HasDigit && tokens[i].Written.Length > 1)
                break;
            // "Instituto Universitário de Lisboa" is no institute of the Universidade de Lisboa.
            var runsOn = i == span.Start - 1 && !tokens[span.Start].AfterJoint && tokens[i].Segment == tokens[span.Start].Segment
                && tokens[i].Text is "institute" or "college" or "polytechnic" or "academy";
            if (runsOn)
                (like.ExtraKind, like.ExtraKindWord) = (true, tokens[i].Written);
            var explained = !runsOn && (i < span.Start ? unitBefore : unitAfter) || tokens[i].IsInitials || IsOfAnother(i, span, others);
            if (!explained && (i == span.Start - 1 && !tokens[span.Start].AfterJoint || i == span.End) && GeneralWords.TellsApart(tokens[i].Text))
                like.ExtraTells = tokens[i].Written;
            extra += IsOfAnother(i, span, others) ? Another * weight : explained ? Explained * weight : weight;
            if (UnitWords.IsOther(tokens[i].Text) && !IsOfAnother(i, span, others))
                (like.ExtraKind, like.ExtraKindWord) = (true, tokens[i].Written);
            if (!explained)
                NameView.Note(like, tokens[i].Unspaced ? Run(i, span) : tokens[i].Written, weight);
        }
        if (line.Segments.Count <= 2 && IsMedicalCenter(span.End, to))
            (like.ExtraKind, like.ExtraKindWord) = (true, "medical center");
        like.Extra = all > 0 ? extra / all : 0;
        like.Same = extra == 0 && NameFold.Fold(view.Shelf.Name(span.Name)) == Folded(from, to);
        return like;
    }

    /// <summary>The characters beside a name that a pair of them begins: no pair goes over the border of the name.</summary>
    private string Run(int at, Span span)
    {
        var tokens = line.Tokens;
        bool GoesOn(int i) => i > 0 && i < tokens.Count && tokens[i].Segment == tokens[i - 1].Segment && tokens[i] is { Unspaced: true, Written: [var first, _] }
            && tokens[i - 1] is { Unspaced: true, Written: [_, var last] } && first == last;
        var run = new StringBuilder(at == span.End && GoesOn(at) ? tokens[at].Written[1..] : tokens[at].Written);
        var i = at + 1;
        for (; i != span.Start && GoesOn(i); i++)
            run.Append(tokens[i].Written[1]);
        if (i == span.Start && GoesOn(i))
            run.Length--;
        return run.Length > 0 ? run.ToString() : tokens[at].Written;
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
        var written = NameFold.Fold(view.Shelf.Name(span.Name));
        return span.End - span.Start > 1 || line.Tokens[span.Start].Written == written;
    }

    /// <summary>Whether another name of several words takes this one.</summary>
    private static bool IsOfAnother(int at, Span span, IReadOnlyList<(int Start, int End)> others)
    {
        foreach (var other in others)
            if (other.Start <= at && other.End > at && (other.End <= span.Start || other.Start >= span.End))
                return true;
        return false;
    }

    /// <summary>In a short text the part beside belongs to the name, unless it is a place or an institution or unit of its own.</summary>
    private (int From, int To) WithNeighbours(int from, int to)
    {
        if (line.Segments.Count > 2)
            return (from, to);
        foreach (var segment in line.Segments)
            if (!segment.IsPlace && !segment.Bracketed && !IsInitials(segment) && !Enumerable.Range(segment.First, segment.End - segment.First)
                .Any(i => UnitWords.IsUnit(line.Tokens[i].Text) || UnitWords.IsInstitution(line.Tokens[i].Text)))
                (from, to) = (Math.Min(from, segment.First), Math.Max(to, segment.End));
        return (from, to);
    }

    /// <summary>How many words from here on are the name of a country: "… South Africa" without a comma; it says where, whatever is in it.</summary>
    private int CountryAt(int at, int to)
    {
        for (var length = Math.Min(4, to - at); length > 1; length--)
            if (CountryWords.Of(string.Join(' ', line.Tokens.GetRange(at, length).Select(token => token.Written))) is not null)
                return length;
        return 0;
    }

    /// <summary>CNRS beside a university is an institution of its own.</summary>
    private static bool IsInitials(Segment segment) => segment.End - segment.First == 1 && segment.Text.Length <= 8 && segment.Text.All(char.IsUpper);

    /// <summary>A medical centre beside a university is another house: no part of a name, and no department.</summary>
    private bool IsMedicalCenter(int from, int to)
    {
        for (var i = from; i + 1 < to; i++)
            if (line.Tokens[i].Text == "medical" && line.Tokens[i + 1].Text == "center")
                return true;
        return false;
    }

    /// <summary>"School of …", or a unit that follows at once.</summary>
    private bool HasSchoolOf(int from, int to)
    {
        for (var i = from; i < to; i++)
            if (UnitWords.IsUnit(line.Tokens[i].Text) && !line.Tokens[i].Unspaced && (i == from || (i + 1 < to && line.Tokens[i + 1].AfterJoint)))
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
