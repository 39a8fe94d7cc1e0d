using Serai.Names.Index;
using Serai.Names.Resolving.Facts;
using Serai.Names.Resolving.Reading;

namespace Serai.Names.Resolving.Finding;

/// <summary>Decides what is believed of what was found.</summary>
/// <remarks>All that was found comes in order, the most probable first.</remarks>
internal sealed class Believer(NameIndex names, OrganizationFacts[] facts, Line line, ResolveHints hints, Generality generality, Beginnings beginnings, List<Weighed> all)
{
    /// <summary>Where so many organizations have names that begin with a text, a name within it is not what is meant.</summary>
    private const int ManyBegin = 4;

    /// <summary>Below it nothing is near enough to be asked whose names go on from it.</summary>
    private const float Near = 0.7f;

    /// <summary>What is less is hardly like the text and need not be doubted.</summary>
    private const float Doubtful = 0.5f;

    public void Judge(Weighed weighed)
    {
        weighed.Rivals = 0;
        weighed.Whole = WholeOf(weighed);
        Weighed? rival = null;
        // Whose score is too low is doubted anyway.
        foreach (var other in weighed.Score >= Doubtful || weighed.Finding.Like.Same ? all : [])
        {
            if (other.Score < weighed.Score - 0.25f)
                break;
            if (other == weighed || !IsRival(other, weighed))
                continue;
            rival ??= other;
            weighed.Rivals++;
        }
        var least = weighed.Finding.Like switch { { Same: true } => 0.75f, { Nearness: > 0 } => 0.8f, _ => 0.86f };
        weighed.Doubt = weighed.Score >= Doubtful ? Doubt(weighed, rival) : null;
        weighed.Verdict = weighed.Score >= least && weighed.Doubt is null ? Verdict.Match : weighed.Score >= Doubtful ? Verdict.Review : Verdict.None;
    }

    /// <summary>What forbids to believe it whatever its score; the weightiest first, null for nothing.</summary>
    private Evidence? Doubt(Weighed weighed, Weighed? rival)
    {
        var (like, finding) = (weighed.Finding.Like, weighed.Finding);
        var of = facts[finding.Shelf];
        if (weighed.Elsewhere)
            return new(EvidenceKind.OtherCity);
        if (weighed.DomainOfAnother is { } owner)
            return owner;
        if (weighed.NotThen)
            return new(EvidenceKind.NotThen);
        if (weighed.Besides || of.Withdrawn[finding.Owner] && (weighed.Answer == Shelf(weighed).Id(finding.Owner) || of.Successors[finding.Owner].Length > 1))
            return new(weighed.Answer == Shelf(weighed).Id(finding.Owner) ? EvidenceKind.Ended : EvidenceKind.Successor);
        if (weighed.OtherCountry)
            return new(EvidenceKind.OtherCountry);
        if (rival is not null)
            return like.Same && rival.Finding.Like.Same ? new(EvidenceKind.SameNamed) : new(EvidenceKind.NearlyAsLike, null, NameOf(rival));
        if (Longer(weighed) is { } longer)
            return new(EvidenceKind.NearlyAsLike, null, NameOf(longer));
        if (weighed.OtherCity && IsElsewhere(weighed))
            return new(EvidenceKind.OtherCity);
        if ((like.ExtraTells ?? like.MissingTells) is not null)
            return new(EvidenceKind.OtherNumber);
        if (like.OtherWord is not null)
            return new(EvidenceKind.OtherRareWord);
        if (like.PlaceLeftOut is { } place && like.PlaceMissing > 0)
            return new(EvidenceKind.MoreThanName, place);
        if (weighed.Score >= Near && DoubtOfBeginning(weighed) is { } beginning)
            return beginning;
        // It ended and another took its place: without a day nobody knows which of them a name means.
        if ((!hints.IsDated || of.Until[finding.Name] == int.MaxValue) && line.Segments.Count <= 2 && of.Ended[finding.Owner] && of.Successors[finding.Owner].Length > 0)
            return new(EvidenceKind.Ended);
        return (weighed.Acronym ? DoubtOfInitials(weighed) : null) ?? (weighed.SameDomain ? null : DoubtOfWords(weighed));
    }

    /// <summary>
    /// Whether the other city that is said forbids to believe it. A line names many a city; where one is said beside the name, only the full name itself
    /// outweighs it, and only in the same country.
    /// </summary>
    private bool IsElsewhere(Weighed weighed)
    {
        var like = weighed.Finding.Like;
        if (!weighed.SameCountry && (line.Segments.Count <= 2 || !like.InOrder))
            return true;
        return (hints.City is not null || line.Segments.Count <= (like.Misspelled > 0 ? 3 : 2)) && !weighed.SameDomain
            && !(like.Nearness >= 2 && Shelf(weighed).KindOf(weighed.Finding.Name) is NameKind.Official or NameKind.Label);
    }

    /// <summary>
    /// What is left of a name without its place is anybody's where it says nothing of its own or others go on from there: a free university is in Amsterdam
    /// and in Brussels. Another name within a longer text may be the beginning of many.
    /// </summary>
    private Evidence? DoubtOfBeginning(Weighed weighed)
    {
        var (like, finding) = (weighed.Finding.Like, weighed.Finding);
        if (weighed.SameCity || weighed.SameDomain || finding.WithAcronym is not null || finding.End == 0)
            return null;
        if (like.PlaceMissing > 0)
        {
            if (weighed.Whole is null && generality.IsGeneralButPlace(finding.Shelf, finding.Name))
                return new(EvidenceKind.GeneralWords);
            // "Canon" is the company, whatever else begins so: that in brackets it has its country is the way of the register alone.
            return IsCompany(finding) && like.PlaceTrails ? null : Begun(finding, finding.First, EndOfName(finding), 1, parts: false);
        }
        if (!like.Same && like.SameWords && !finding.IsAlike && beginnings.IsJoinedOtherwise(finding))
            return Begun(finding, finding.First, finding.End, 1, parts: false);
        var (first, last) = (line.Segments[line.Tokens[finding.First].Segment], line.Segments[line.Tokens[finding.End - 1].Segment]);
        var isWithin = !finding.IsAlike && Shelf(weighed).KindOf(finding.Name) != NameKind.Official && (first.First < finding.First || last.End > finding.End);
        return isWithin ? Begun(finding, first.First, last.End, ManyBegin, parts: true) : null;
    }

    private Evidence? Begun(Finding finding, int first, int end, int many, bool parts) =>
        beginnings.Of(first, end, many, finding, parts) is { } begun && begun.Count == many ? new(EvidenceKind.NearlyAsLike, null, begun[0]) : null;

    private bool IsCompany(Finding finding) => (facts[finding.Shelf].Kinds[finding.Owner] & (byte)OrganizationKinds.Company) != 0;

    /// <summary>Where the words end that are not only places.</summary>
    private int EndOfName(Finding finding)
    {
        var end = finding.End;
        foreach (var segment in line.Segments)
            if (segment.First > finding.First && segment.First < end && (segment.IsPlace || segment.Bracketed))
                end = segment.First;
        return end;
    }

    /// <summary>Initials alone decide nothing: the place must be the same as well, and a country only where they are its own name.</summary>
    private Evidence? DoubtOfInitials(Weighed weighed)
    {
        var kind = Shelf(weighed).KindOf(weighed.Finding.Name);
        var certain = weighed.SameDomain || weighed.SameCity || (weighed.SameCountry && kind == NameKind.Official);
        if (certain && !weighed.OtherCity && !weighed.Finding.Like.OneWordOfMore && !all.Exists(w => !w.Acronym && w.Score > 0.75f && !w.Finding.Overlaps(weighed.Finding)))
            return null;
        return new(kind == NameKind.Acronym ? EvidenceKind.Acronym : EvidenceKind.TooShort);
    }

    private Evidence? DoubtOfWords(Weighed weighed)
    {
        var (like, finding) = (weighed.Finding.Like, weighed.Finding);
        if (like.Renamed)
            return new(EvidenceKind.PossibleRenaming);
        if (like.ReadAs is not null)
            return new(EvidenceKind.ReadFromChinese, null, like.ReadAs);
        if (like.ExtraRare || like.ExtraKind)
            return new(EvidenceKind.MoreThanName, like.ExtraKindWord ?? like.ExtraWord);
        if (like.MissingRare || like.MissingKind)
            return new(EvidenceKind.PartOfName, null, like.MissingWord);
        if (like.OneWordOfMore && !weighed.Acronym)
            return new(EvidenceKind.TooShort);
        if (like.Particular <= 0 && !weighed.SameCity && finding.WithAcronym is null && weighed.Whole is null && !(weighed.SameCountry && like.Same && line.Segments.Count <= 2))
            return new(EvidenceKind.GeneralWords);
        if (!weighed.SameCity && !weighed.SameCountry && finding.WithAcronym is null && weighed.Whole is null && generality.IsGeneral(finding.Shelf, finding.Name))
            return new(EvidenceKind.GeneralWords);
        return finding.IsAlike && Outwriter(weighed) is { } written ? new(EvidenceKind.NearlyAsLike, null, NameOf(written)) : null;
    }

    private string NameOf(Weighed weighed) => Shelf(weighed).Name(Shelf(weighed).FirstName[weighed.Finding.Owner]);

    private bool IsRival(Weighed other, Weighed than)
    {
        if (!other.Finding.Overlaps(than.Finding) || other.Besides)
            return false;
        var like = than.Finding.Like;
        if (other.SameCity && !than.SameCity && than.OtherCity && other.Score > than.Score - 0.08f)
            return true;
        // The campus in the city said, which its name says too: the whole may be meant or the campus.
        if (hints.City is not null && other.SameCity && other.Finding.Like is { Missing: 0, PlaceMissing: > 0, Extra: < 0.02f } && !than.SameDomain && IsParent(than, other))
            return true;
        if (other.Acronym && other.Finding.Like.Same && like.Nearness < 2)
            return true;
        if (other.Finding.IsAlike && !than.Finding.IsAlike && HasMore(than.Finding, other.Finding))
            return false;
        if (Kin(than, other) || IsFarBehind(other, than) || (than.Whole is not null && WholeOf(other) is null))
            return false;
        return like.Nearness > 0 ? other.Finding.Like.Nearness >= like.Nearness && !Outdone(other, than) : other.Score > than.Score - 0.05f;
    }

    /// <summary>Of two names that are as near but not the very name, one of somebody hardly known.</summary>
    private bool IsFarBehind(Weighed other, Weighed than) => other.Finding.Like.Nearness <= than.Finding.Like.Nearness && !(other.SameCity && !than.SameCity)
        && (other.Finding.Like.Nearness < 3 || than.SameCity || than.SameCountry && line.Segments.Count > 2)
        && Shelf(than).Renown[than.Finding.Owner] - Shelf(other).Renown[other.Finding.Owner] > 0.35f;

    /// <summary>A name that takes more of the text, all of it but for the spelling.</summary>
    private Weighed? Longer(Weighed than) => than.SameDomain ? null : all.Find(other => other != than && !other.Besides && other.Finding.IsAlike
        && other.Finding.Like is { Missing: 0, Misspelled: > 0, OtherWord: null } like && (like is { Extra: < 0.02f, InOrder: true } || IsParent(than, other)) && !other.OtherCountry && other.Score > 0.75f
        && other.Finding.First <= than.Finding.First && other.Finding.End >= than.Finding.End && other.Finding.End - other.Finding.First > than.Finding.End - than.Finding.First);

    /// <summary>A name stands in the text, and this one, which is only like it, leaves a word of that name aside.</summary>
    private Weighed? Outwriter(Weighed weighed) => all.Find(other => !other.Finding.IsAlike && !other.Acronym && other.Finding.Overlaps(weighed.Finding)
        && (other.Finding.Like.Particular > 0 || other.Finding.WithAcronym is not null) && other.Score > 0.7f
        && !(other.Finding.Like.ExtraKind && weighed.Finding.Like.SameWords)
        && (weighed.Finding.Like.PlaceMissing > 0 || !weighed.Finding.Like.InOrder || HasMore(other.Finding, weighed.Finding)));

    private bool HasMore(Finding written, Finding alike)
    {
        var shelf = names.Shelves[alike.Shelf];
        for (var i = written.First; i < written.End; i++)
            if (shelf.Terms.Find(line.Tokens[i].Text) is var term && (term < 0 || !shelf.NameTerms[alike.Name].Contains(term)))
                return true;
        return false;
    }

    /// <summary>Whether what is said of where speaks for one and not for the other.</summary>
    private static bool Outdone(Weighed other, Weighed by) => other.OtherCountry && !by.OtherCountry || other.OtherCity && !by.OtherCity
        || by.SameCity && !other.SameCity || by.SameDomain && !other.SameDomain || other.Finding.End - other.Finding.First < by.Finding.End - by.Finding.First
        || other.Score < by.Score - 0.1f;

    /// <summary>That which it is a part of and which the text names beside it; null for none.</summary>
    private Weighed? WholeOf(Weighed part) => facts[part.Finding.Shelf].Parents[part.Finding.Owner].Length == 0 ? null
        : all.Find(whole => !whole.Finding.IsAlike && !whole.Finding.Overlaps(part.Finding) && IsParent(whole, part));

    /// <summary>Whether one is a part of the other.</summary>
    public bool Kin(Weighed a, Weighed b) => IsParent(a, b) || IsParent(b, a);

    private bool IsParent(Weighed parent, Weighed child)
    {
        var of = facts[child.Finding.Shelf];
        foreach (var other in of.Parents[child.Finding.Owner])
            if (of.Others[other].SequenceEqual(Shelf(parent).Ids[parent.Finding.Owner]))
                return true;
        return false;
    }

    private Shelf Shelf(Weighed weighed) => names.Shelves[weighed.Finding.Shelf];
}
