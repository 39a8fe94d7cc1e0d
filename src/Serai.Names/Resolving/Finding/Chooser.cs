using Serai.Names.Index;
using Serai.Names.Resolving.Facts;
using Serai.Names.Resolving.Reading;
using Serai.Names.Words;

namespace Serai.Names.Resolving.Finding;

/// <summary>Puts what was found in order, and takes of each affiliation in a line what is meant.</summary>
internal sealed class Chooser(NameIndex names, OrganizationFacts[] facts, Line line, ResolveHints hints, Surroundings surroundings, Generality generality, Beginnings beginnings, EvidenceWriter evidence)
{
    /// <summary>Further down nothing is meant any more.</summary>
    private const int Closer = 20;

    /// <summary>In a line, what differs by less than one of so many steps is as good.</summary>
    private const float Steps = 80;

    /// <summary>No chain of records that took each other's place is longer.</summary>
    private const int MostHeirs = 10;

    private readonly List<Weighed> _all = [];

    public Resolution Choose(IReadOnlyCollection<Finding> found, int limit)
    {
        foreach (var finding in found)
            _all.Add(surroundings.Weigh(finding));
        _all.AddRange(surroundings.ByDomain(found));
        foreach (var weighed in _all)
            weighed.Answer = AnswerOf(weighed.Finding);
        AddHeirs();
        if (_all.Count == 0)
            return Resolution.Nothing;
        _all.Sort(Compare);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        _all.RemoveAll(w => !seen.Add(w.Answer));
        var believer = new Believer(names, facts, line, hints, generality, beginnings, _all);
        foreach (var weighed in _all.Take(Closer))
            believer.Judge(weighed);
        var matches = Matches(believer);
        if (matches.Count > 0)
            _all.Sort((a, b) => matches.Contains(a) != matches.Contains(b) ? matches.Contains(b).CompareTo(matches.Contains(a)) : Compare(a, b));
        var shown = _all.Take(limit).Concat(matches).Distinct().ToDictionary(w => w, Candidate);
        Candidate[] candidates = [.. _all.Where(shown.ContainsKey).Select(w => shown[w])];
        return new(matches.Count > 0 ? Verdict.Match : candidates[0].Verdict, candidates, [.. matches.Select(w => shown[w])])
        {
            SameNamed = matches.Count > 0 ? null : SameNamed(),
        };
    }

    private SameNamed? SameNamed()
    {
        var bearers = _all.Where(w => w.Finding.Like.Same && !w.Besides && w.Finding.Overlaps(_all[0].Finding)).ToList();
        return bearers.Count < 2 || !bearers.Contains(_all[0]) ? null : new(bearers.Count,
            bearers.SelectMany(w => facts[w.Finding.Shelf].Countries[w.Finding.Owner].ToArray()).Distinct().Count());
    }

    private int Compare(Weighed a, Weighed b)
    {
        var isLine = line.Segments.Count > 2;
        var (first, second) = isLine ? (MathF.Round((a.Score + Weight(a)) * Steps), MathF.Round((b.Score + Weight(b)) * Steps)) : (a.Score, b.Score);
        if (first != second)
            return second.CompareTo(first);
        // A line names first what matters most.
        if (isLine && a.Finding.First != b.Finding.First)
            return a.Finding.First.CompareTo(b.Finding.First);
        if (a.Score != b.Score)
            return b.Score.CompareTo(a.Score);
        var (renownA, renownB) = (Shelf(a).Renown[a.Finding.Owner], Shelf(b).Renown[b.Finding.Owner]);
        return renownA != renownB ? renownB.CompareTo(renownA) : Shelf(a).Ids[a.Finding.Owner].SequenceCompareTo(Shelf(b).Ids[b.Finding.Owner]);
    }

    /// <summary>Who took the place of one that is ended, and of a withdrawn record that itself, come next to it.</summary>
    private void AddHeirs()
    {
        foreach (var weighed in _all.Where(w => w.Score > 0.7f && (facts[w.Finding.Shelf].Ended[w.Finding.Owner] || facts[w.Finding.Shelf].Withdrawn[w.Finding.Owner])).ToList())
        {
            var of = facts[weighed.Finding.Shelf];
            var own = Shelf(weighed).Id(weighed.Finding.Owner);
            if (weighed.Answer != own)
                _all.Add(new Weighed(weighed.Finding with { IsAlike = true }) { Score = weighed.Score - 0.1f, Answer = own, Besides = true });
            else
                foreach (var heir in of.Successors[weighed.Finding.Owner])
                    if (Knows(of.Others[heir]))
                        _all.Add(new Weighed(weighed.Finding with { IsAlike = true }) { Score = weighed.Score - 0.1f, Answer = of.Others[heir].ToString(), Besides = true });
        }
    }

    /// <summary>The organization itself, or the one that took its place where its record was withdrawn.</summary>
    private string AnswerOf(Finding finding)
    {
        var (shelf, owner) = (finding.Shelf, finding.Owner);
        for (var steps = 0; steps < MostHeirs && facts[shelf].Withdrawn[owner] && facts[shelf].Successors[owner] is [var heir, ..]; steps++)
        {
            var (nextShelf, next) = Place(facts[shelf].Others[heir]);
            if (next < 0)
                break;
            (shelf, owner) = (nextShelf, next);
        }
        // A circle, or a chain that ends in the void, leads nowhere.
        return facts[shelf].Withdrawn[owner] ? names.Shelves[finding.Shelf].Id(finding.Owner) : names.Shelves[shelf].Id(owner);
    }

    private bool Knows(ReadOnlySpan<char> id) => Place(id).Owner >= 0;

    private (int Shelf, int Owner) Place(ReadOnlySpan<char> id)
    {
        for (var number = 0; number < names.Shelves.Length; number++)
            if (names.Shelves[number].Ids.Find(id) is >= 0 and var owner && !names.IsGone(number, owner))
                return (number, owner);
        return (-1, -1);
    }

    /// <summary>The best of each affiliation in the line.</summary>
    private List<Weighed> Matches(Believer believer)
    {
        var matches = new List<Weighed>();
        var believed = _all.Where(w => w.Verdict == Verdict.Match).ToList();
        foreach (var group in believed.GroupBy(Group))
        {
            var best = group.Order(Comparer<Weighed>.Create(Compare)).First();
            if (!best.SameDomain && WholeOf(best, believer) is { } whole)
            {
                // Alone it may be the school as well as the university: nobody knows.
                if (line.Segments.Count == 1)
                    continue;
                (whole.Score, whole.Verdict, whole.Doubt) = (best.Score, Verdict.Match, null);
                matches.Add(whole);
                continue;
            }
            if (!IsTeaching(best) && _all.Exists(w => IsTeaching(w) && w.Score > 0.6f && (!w.Acronym || w.SameCity) && !w.Finding.IsAlike && !w.Finding.Overlaps(best.Finding) && Group(w) == Group(best)))
                continue;
            matches.Add(best);
            matches.AddRange(group.Where(w => w != best && IsJoined(w, best)).Take(1));
            if (!IsTeaching(best))
                matches.AddRange(group.Where(w => w != best && !matches.Contains(w) && !w.Finding.Overlaps(best.Finding) && believer.Kin(w, best) && !IsLaboratory(w)).Take(1));
        }
        foreach (var weighed in believed.Except(matches))
        {
            weighed.Verdict = Verdict.Review;
            var meant = matches.Find(m => Group(m) == Group(weighed)) ?? WholeOf(weighed, believer) ?? _all.Find(w => IsTeaching(w) && !w.Finding.Overlaps(weighed.Finding) && Group(w) == Group(weighed));
            weighed.Doubt = new(EvidenceKind.AnotherMeant, null, meant is null ? null : Shelf(meant).Name(Shelf(meant).FirstName[meant.Finding.Owner]));
        }
        matches.Sort((a, b) => a.Finding.First.CompareTo(b.Finding.First));
        return matches;
    }

    /// <summary>The university of which a line names a school with the university's own name: "Indiana University School of Medicine".</summary>
    private Weighed? WholeOf(Weighed part, Believer believer)
    {
        if (!HasWord(part, word => word is "school" or "college" or "faculty" or "department"))
            return null;
        return _all.Find(whole => whole != part && IsTeaching(whole) && !whole.Acronym && !whole.OtherCountry && !whole.Finding.IsAlike && believer.Kin(whole, part)
            && whole.Finding.First >= part.Finding.First && whole.Finding.End <= part.Finding.End
            && whole.Finding.End - whole.Finding.First is > 1 and var length && length < part.Finding.End - part.Finding.First);
    }

    /// <summary>"University of A and University of B": two of a kind, one right after the other, with a joint between.</summary>
    private bool IsJoined(Weighed one, Weighed other)
    {
        var (first, second) = one.Finding.First < other.Finding.First ? (one, other) : (other, one);
        return IsTeaching(one) && IsTeaching(other) && !one.Finding.IsAlike && !other.Finding.IsAlike
            && first.Finding.End == second.Finding.First && line.Tokens[second.Finding.First].AfterJoint;
    }

    /// <summary>A line names the institution, and beside it, more or less well, its parts: what is an institution comes first.</summary>
    private float Weight(Weighed weighed) => weighed.Weight ??= IsTeaching(weighed) ? 0.05f : IsLaboratory(weighed) ? -0.1f : HasWord(weighed, UnitWords.IsInstitution) ? 0.03f : 0;

    private bool IsLaboratory(Weighed weighed) => HasWord(weighed, word => word == "laboratory");

    private bool HasWord(Weighed weighed, Func<string, bool> word)
    {
        var shelf = Shelf(weighed);
        foreach (var term in shelf.NameTerms[weighed.Finding.Name])
            if (word(shelf.Terms[term].ToString()))
                return true;
        return false;
    }

    private int Group(Weighed weighed) => weighed.Finding.End == 0 ? 0 : line.Segments[line.Tokens[weighed.Finding.First].Segment].Group;

    private bool IsTeaching(Weighed weighed) => (facts[weighed.Finding.Shelf].Kinds[weighed.Finding.Owner] & (byte)OrganizationKinds.Education) != 0;

    private Candidate Candidate(Weighed weighed)
    {
        var shelf = Shelf(weighed);
        return new(weighed.Answer, shelf.Name(weighed.Finding.Name), shelf.KindOf(weighed.Finding.Name), Math.Round(Math.Clamp(weighed.Score, 0, 1), 4),
            weighed.Verdict, evidence.Of(weighed));
    }

    private Shelf Shelf(Weighed weighed) => names.Shelves[weighed.Finding.Shelf];
}
