using Serai.Names.Index;
using Serai.Names.Resolving.Facts;
using Serai.Names.Resolving.Reading;

namespace Serai.Names.Resolving.Finding;

/// <summary>Decides what is believed of what was found.</summary>
/// <remarks>All that was found comes in order, the most probable first.</remarks>
internal sealed class Believer(NameIndex names, OrganizationFacts[] facts, Line line, ResolveHints hints, List<Weighed> all)
{
    public void Judge(Weighed weighed)
    {
        var like = weighed.Finding.Like;
        weighed.Rivals = 0;
        foreach (var other in all)
        {
            if (other.Score < weighed.Score - 0.25f)
                break;
            if (other != weighed && IsRival(other, weighed))
                weighed.Rivals++;
        }
        var least = like.Nearness > 0 ? 0.8f : 0.86f;
        weighed.Verdict = weighed.Score >= least && !IsVetoed(weighed) ? Verdict.Match : weighed.Score >= 0.5f ? Verdict.Review : Verdict.None;
    }

    private bool IsVetoed(Weighed weighed)
    {
        var (like, finding) = (weighed.Finding.Like, weighed.Finding);
        if (weighed.Besides || weighed.OtherCountry || weighed.Rivals > 0 || (weighed.OtherCity && line.Segments.Count <= 2 && !weighed.SameCountry) || like.ExtraTells is not null || like.MissingTells is not null || like.OtherWord is not null)
            return true;
        // It ended and another took its place: without a day nobody knows which of them a name means.
        if (hints.Date is null && line.Segments.Count <= 2 && facts[finding.Shelf].Ended[finding.Owner] && facts[finding.Shelf].Successors[finding.Owner].Length > 0)
            return true;
        // Initials alone decide nothing: the place must be the same as well, and a country only where they are its own name.
        if (weighed.Acronym && (weighed.OtherCity || weighed.Finding.Like.OneWordOfMore || all.Exists(w => !w.Acronym && w.Score > 0.75f && !w.Finding.Overlaps(finding))))
            return true;
        if (weighed.Acronym && !weighed.SameDomain && !weighed.SameCity && !(weighed.SameCountry && Shelf(weighed).KindOf(finding.Name) == NameKind.Official))
            return true;
        if (weighed.SameDomain)
            return false;
        if (like.Renamed || like.ReadAs is not null)
            return true;
        return like.ExtraRare || like.MissingRare || like.ExtraKind || like.MissingKind || (like.OneWordOfMore && !weighed.Acronym) || (like.Particular <= 0 && !weighed.SameCity && !finding.WithAcronym)
            || (finding.IsAlike && IsOutwritten(weighed));
    }

    private bool IsRival(Weighed other, Weighed than)
    {
        if (!other.Finding.Overlaps(than.Finding) || other.Besides)
            return false;
        var like = than.Finding.Like;
        if (other.SameCity && !than.SameCity && than.OtherCity && other.Score > than.Score - 0.08f)
            return true;
        if (other.Acronym && other.Finding.Like.Same && like.Nearness < 2)
            return true;
        if (other.Finding.IsAlike && !than.Finding.IsAlike && HasMore(than.Finding, other.Finding))
            return false;
        if (Kin(than, other) || IsFarBehind(other, than))
            return false;
        return like.Nearness > 0 ? other.Finding.Like.Nearness >= like.Nearness && !Outdone(other, than) : other.Score > than.Score - 0.05f;
    }

    /// <summary>Of two names that are as near but not the very name, one of somebody hardly known.</summary>
    private bool IsFarBehind(Weighed other, Weighed than) => other.Finding.Like.Nearness <= than.Finding.Like.Nearness && !(other.SameCity && !than.SameCity)
        && (other.Finding.Like.Nearness < 3 || than.SameCity || than.SameCountry && line.Segments.Count > 2)
        && Shelf(than).Renown[than.Finding.Owner] - Shelf(other).Renown[other.Finding.Owner] > 0.35f;

    /// <summary>A name stands in the text, and this one, which is only like it, leaves a word of that name aside.</summary>
    private bool IsOutwritten(Weighed weighed) => all.Exists(other => !other.Finding.IsAlike && !other.Acronym && other.Finding.Overlaps(weighed.Finding)
        && (other.Finding.Like.Particular > 0 || other.Finding.WithAcronym) && other.Score > 0.7f
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
