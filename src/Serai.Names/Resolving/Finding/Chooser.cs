using Serai.Names.Index;
using Serai.Names.Places;
using Serai.Names.Resolving.Facts;
using Serai.Names.Resolving.Reading;

namespace Serai.Names.Resolving.Finding;

/// <summary>Weighs what was found against all that is said, and decides what is believed.</summary>
internal sealed class Chooser(NameIndex names, OrganizationFacts[] facts, Line line, Whereabouts where, ResolveHints hints)
{
    private readonly List<Weighed> _all = [];

    public Resolution Choose(IReadOnlyCollection<Finding> found, int limit)
    {
        var domains = Domains();
        foreach (var finding in found)
            _all.Add(Weigh(finding, domains));
        AddByDomain(found, domains);
        foreach (var weighed in _all)
            weighed.Answer = AnswerOf(weighed.Finding);
        if (_all.Count == 0)
            return Resolution.Nothing;
        _all.Sort(Compare);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        _all.RemoveAll(w => !seen.Add(w.Answer));
        foreach (var weighed in _all.Take(20))
            Judge(weighed);
        var matches = Matches();
        var first = matches.OrderByDescending(m => m.Score).ToList();
        _all.Sort((a, b) => first.Contains(a) != first.Contains(b) ? first.Contains(b).CompareTo(first.Contains(a)) : Compare(a, b));
        var shown = _all.Take(limit).Concat(matches).Distinct().ToDictionary(w => w, Candidate);
        Candidate[] candidates = [.. _all.Where(shown.ContainsKey).Select(w => shown[w])];
        return new(matches.Count > 0 ? Verdict.Match : candidates[0].Verdict, candidates, [.. matches.Select(w => shown[w])]);
    }

    private int Compare(Weighed a, Weighed b)
    {
        if (a.Score != b.Score)
            return b.Score.CompareTo(a.Score);
        var (renownA, renownB) = (Shelf(a).Renown[a.Finding.Owner], Shelf(b).Renown[b.Finding.Owner]);
        return renownA != renownB ? renownB.CompareTo(renownA) : Shelf(a).Ids[a.Finding.Owner].SequenceCompareTo(Shelf(b).Ids[b.Finding.Owner]);
    }

    private List<(string Host, string Registered)> Domains() => [.. line.Addresses.Prepend(hints.Web ?? "")
        .Select(WebDomain.Host).OfType<string>().Select(host => (host, WebDomain.Registered(host)))];

    private Weighed Weigh(Finding finding, List<(string Host, string Registered)> domains)
    {
        var weighed = new Weighed(finding);
        var (shelf, of) = (names.Shelves[finding.Shelf], facts[finding.Shelf]);
        var owner = finding.Owner;
        weighed.Acronym = shelf.KindOf(finding.Name) == NameKind.Acronym || IsAcronym(shelf.Names[finding.Name]);
        weighed.SameCountry = where.Shared(of.Countries[owner]) >= 0;
        weighed.OtherCountry = !weighed.SameCountry && where.Contradicts(of.Countries[owner], finding.First, finding.End)
            || where.HasHint && where.Contradicts(of.Countries[owner], finding.First, finding.End);
        foreach (var place in of.Places[owner])
            weighed.SameCity |= where.NamesPlace(of.PlaceNames[place].ToString());
        weighed.OtherCity = !weighed.SameCity && of.Places[owner].Length > 0 && where.CitiesOutside(finding.First, finding.End).Any(city => IsIn(city, of.Countries[owner]));
        foreach (var (host, registered) in domains)
        {
            var mine = of.Domains[owner];
            weighed.SameDomain |= of.Domain(registered) is >= 0 and var number && mine.Contains(number) || of.Domain(host) is >= 0 and var exact && mine.Contains(exact);
            weighed.OtherDomain |= mine.Length > 0;
        }
        weighed.OtherDomain &= !weighed.SameDomain;
        if (hints.Date is { } date && FactsBuilder.Day(date) is var day)
            weighed.NotThen = of.Since[finding.Name] > day || of.Until[finding.Name] < day;
        var score = finding.Score;
        if (weighed.SameCountry)
            score = 1 - (1 - score) * 0.8f;
        if (weighed.SameCity)
            score = 1 - (1 - score) * 0.7f;
        if (weighed.OtherCountry)
            score *= 0.45f;
        if (weighed.OtherCity)
            score *= 0.93f;
        if (weighed.SameDomain)
            score = 1 - (1 - score) * 0.3f;
        if (weighed.OtherDomain)
            score *= 0.93f;
        if (weighed.NotThen)
            score *= 0.95f;
        if (of.Withdrawn[owner] || of.Ended[owner])
            score *= 0.97f;
        weighed.Score = score;
        return weighed;
    }

    private bool IsIn(string city, ReadOnlySpan<int> countries)
    {
        foreach (var of in facts)
            if (of.PlaceNames.Find(city) is >= 0 and var place)
                foreach (var country in of.PlaceCountries[place])
                    if (countries.Contains(country))
                        return true;
        return false;
    }

    /// <summary>Capitals without a blank: as short as an acronym, whatever it is said to be.</summary>
    private static bool IsAcronym(ReadOnlySpan<char> name)
    {
        if (name.Length > 6)
            return false;
        foreach (var c in name)
            if (!char.IsUpper(c) && c is not ('.' or '&' or '-') && !char.IsDigit(c))
                return false;
        return true;
    }

    /// <summary>The organizations of the web address, where their names are nothing like the text.</summary>
    private void AddByDomain(IReadOnlyCollection<Finding> found, List<(string Host, string Registered)> domains)
    {
        foreach (var (host, registered) in domains)
            for (var number = 0; number < facts.Length; number++)
            {
                var of = facts[number];
                foreach (var owner in Owners(of, host).Concat(Owners(of, registered)).Distinct())
                {
                    if (names.IsGone(number, owner) || found.Any(f => f.Shelf == number && f.Owner == owner))
                        continue;
                    var own = of.DomainNames[of.Domains[owner][0]];
                    var finding = new Finding(number, owner, names.Shelves[number].FirstName[owner], 0, 0, new Comparison { Missing = 1, Extra = 1 })
                    {
                        IsAlike = true,
                        Score = own.SequenceEqual(host) ? 0.5f : own.SequenceEqual(registered) ? 0.45f : 0.3f,
                    };
                    _all.Add(new Weighed(finding) { SameDomain = true, Score = finding.Score });
                }
            }
    }

    private static int[] Owners(OrganizationFacts of, string domain) => of.Domain(domain) is >= 0 and var number ? of.DomainOwners[number].ToArray() : [];

    private void Judge(Weighed weighed)
    {
        var like = weighed.Finding.Like;
        weighed.Rivals = _all.Count(other => other != weighed && IsRival(other, weighed));
        var veto = weighed.Acronym || weighed.OtherCountry || like.ExtraTells is not null || like.MissingTells is not null || like.ExtraRare || like.MissingRare
            || weighed.Rivals > 0 || (like.Particular <= 0 && !weighed.SameCity && !weighed.SameDomain)
            || (weighed.Finding.IsAlike && !weighed.SameDomain && (like.ExtraKind || like.MissingKind || IsOutwritten(weighed)));
        weighed.Verdict = weighed.Score >= 0.88f && !veto ? Verdict.Match : weighed.Score >= 0.5f ? Verdict.Review : Verdict.None;
    }

    private bool IsRival(Weighed other, Weighed than)
    {
        if (!other.Finding.Overlaps(than.Finding) || Kin(than, other))
            return false;
        var like = than.Finding.Like;
        if (other.SameCity && !than.SameCity && other.Score > than.Score - 0.12f)
            return true;
        return like.Nearness > 0 ? other.Finding.Like.Nearness >= like.Nearness && !Outdone(other, than) : other.Score > than.Score - 0.05f;
    }

    /// <summary>A name stands in the text, and this one, which is only like it, leaves a word of that name aside.</summary>
    private bool IsOutwritten(Weighed weighed) => _all.Exists(other => !other.Finding.IsAlike && !other.Acronym && other.Finding.Like.Particular > 0
        && other.Finding.Overlaps(weighed.Finding) && other.Score > 0.7f && HasMore(other.Finding, weighed.Finding));

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
    private bool Kin(Weighed a, Weighed b) => IsParent(a, b) || IsParent(b, a);

    private bool IsParent(Weighed parent, Weighed child)
    {
        var of = facts[child.Finding.Shelf];
        foreach (var other in of.Parents[child.Finding.Owner])
            if (of.Others[other].SequenceEqual(Shelf(parent).Ids[parent.Finding.Owner]))
                return true;
        return false;
    }

    /// <summary>The best of each affiliation in the line.</summary>
    private List<Weighed> Matches()
    {
        var matches = new List<Weighed>();
        var believed = _all.Where(w => w.Verdict == Verdict.Match).ToList();
        foreach (var group in believed.GroupBy(Group))
        {
            var best = group.OrderByDescending(w => w.Score + (IsTeaching(w) ? 0.05f : 0)).First();
            matches.Add(best);
            if (!IsTeaching(best))
                matches.AddRange(group.Where(w => w != best && !w.Finding.Overlaps(best.Finding) && Kin(w, best)).Take(1));
        }
        foreach (var weighed in believed.Except(matches))
            weighed.Verdict = Verdict.Review;
        matches.Sort((a, b) => a.Finding.First.CompareTo(b.Finding.First));
        return matches;
    }

    private int Group(Weighed weighed) => weighed.Finding.End == 0 ? 0 : line.Segments[line.Tokens[weighed.Finding.First].Segment].Group;

    private bool IsTeaching(Weighed weighed) => (facts[weighed.Finding.Shelf].Kinds[weighed.Finding.Owner] & (byte)OrganizationKinds.Education) != 0;

    private Candidate Candidate(Weighed weighed)
    {
        var shelf = Shelf(weighed);
        return new(weighed.Answer, shelf.Name(weighed.Finding.Name), shelf.KindOf(weighed.Finding.Name), Math.Round(weighed.Score, 4), weighed.Verdict, weighed.Evidence);
    }

    /// <summary>The organization itself, or the one that took its place where its record was withdrawn.</summary>
    private string AnswerOf(Finding finding)
    {
        var of = facts[finding.Shelf];
        return of.Withdrawn[finding.Owner] && of.Successors[finding.Owner] is [var heir, ..] && Knows(of.Others[heir])
            ? of.Others[heir].ToString() : names.Shelves[finding.Shelf].Id(finding.Owner);
    }

    private bool Knows(ReadOnlySpan<char> id)
    {
        for (var number = 0; number < names.Shelves.Length; number++)
            if (names.Shelves[number].Ids.Find(id) is >= 0 and var owner && !names.IsGone(number, owner))
                return true;
        return false;
    }

    private Shelf Shelf(Weighed weighed) => names.Shelves[weighed.Finding.Shelf];
}
