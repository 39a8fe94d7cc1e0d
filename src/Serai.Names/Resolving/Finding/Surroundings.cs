using Serai.Names.Folding;
using Serai.Names.Index;
using Serai.Names.Places;
using Serai.Names.Resolving.Facts;
using Serai.Names.Resolving.Reading;

namespace Serai.Names.Resolving.Finding;

/// <summary>Holds what was found against what is said beside the name: where, when, at which address.</summary>
internal sealed class Surroundings(NameIndex names, OrganizationFacts[] facts, Line line, Whereabouts where, ResolveHints hints)
{
    private readonly List<(string Host, string Registered)> _domains = [.. line.Addresses.Prepend(hints.Web ?? "")
        .SelectMany(WebDomain.Hosts).Distinct().Select(host => (host, WebDomain.Registered(host)))];

    private readonly int _earliest = hints.Earliest is { } earliest ? FactsBuilder.Day(earliest) : int.MinValue;
    private readonly int _latest = hints.Latest is { } latest ? FactsBuilder.Day(latest) : int.MaxValue;
    private Evidence? _otherOwner;
    private bool? _isCity;

    public Weighed Weigh(Finding finding)
    {
        var weighed = new Weighed(finding);
        var (shelf, of) = (names.Shelves[finding.Shelf], facts[finding.Shelf]);
        var owner = finding.Owner;
        weighed.Acronym = shelf.KindOf(finding.Name) == NameKind.Acronym || IsAcronym(shelf.Names[finding.Name])
            || (shelf.NameTerms[finding.Name] is [var only] && shelf.Terms[only] is { Length: <= 4 } word && char.IsAscii(word[0]));
        weighed.SameCountry = where.Shared(of.Countries[owner], finding.First, finding.End) >= 0;
        weighed.OtherCountry = !weighed.SameCountry && where.Contradicts(of.Countries[owner], finding.First, finding.End)
            || where.HasHint && where.Contradicts(of.Countries[owner], finding.First, finding.End);
        if (where.NamesPlaces)
            foreach (var place in of.Places[owner])
                weighed.SameCity |= where.NamesPlace(of.PlaceNames[place].ToString(), finding.First, finding.End);
        if (where.NamesPlaces && !weighed.SameCity && of.Places[owner].Length > 0)
            foreach (var city in where.CitiesOutside(finding.First, finding.End))
            {
                if (!MayDiffer(city, of, owner))
                    continue;
                var here = IsIn(city, of.Countries[owner]);
                weighed.OtherCity |= here;
                weighed.Elsewhere |= !here && !weighed.SameCountry && IsKnown(city);
            }
        weighed.Elsewhere &= !weighed.OtherCity;
        foreach (var (host, registered) in _domains)
        {
            var mine = of.Domains[owner];
            weighed.SameDomain |= of.Domain(registered) is >= 0 and var number && mine.Contains(number) || of.Domain(host) is >= 0 and var exact && mine.Contains(exact);
            weighed.OtherDomain |= mine.Length > 0;
        }
        weighed.OtherDomain &= !weighed.SameDomain;
        weighed.DomainOfAnother = weighed.SameDomain ? null : _otherOwner ??= OtherOwner();
        weighed.NotThen = of.Since[finding.Name] > _latest || of.Until[finding.Name] < _earliest || of.Since[finding.Name] == int.MinValue && of.Established[owner] > _latest;
        var score = finding.WithAcronym is not null ? 1 - (1 - finding.Score) * 0.6f : finding.Score;
        if (weighed.SameCountry)
            score = 1 - (1 - score) * 0.8f;
        if (weighed.SameCity)
            score = 1 - (1 - score) * 0.7f;
        if (weighed.OtherCountry)
            score *= 0.6f;
        if (weighed.OtherCity)
            score *= 0.93f;
        if (weighed.Elsewhere)
            score *= 0.8f;
        if (weighed.SameDomain)
            score = 1 - (1 - score) * 0.3f;
        if (weighed.OtherDomain)
            score *= 0.93f;
        if (weighed.NotThen)
            score *= 0.95f;
        if (of.Withdrawn[owner] || of.Ended[owner])
            score *= 0.97f;
        weighed.Score = score + 0.03f * (shelf.Renown[owner] - 1);
        return weighed;
    }

    /// <summary>The organizations of the web address, where their names are nothing like the text.</summary>
    public IEnumerable<Weighed> ByDomain(IReadOnlyCollection<Finding> found)
    {
        foreach (var (host, registered) in _domains)
            for (var number = 0; number < facts.Length; number++)
            {
                var of = facts[number];
                foreach (var owner in Owners(of, host).Concat(Owners(of, registered)).Distinct())
                {
                    if (names.IsGone(number, owner) || found.Any(f => f.Shelf == number && f.Owner == owner))
                        continue;
                    var own = of.DomainNames[of.Domains[owner][0]].ToString();
                    var finding = new Finding(number, owner, names.Shelves[number].FirstName[owner], 0, 0, new Comparison { Missing = 1, Extra = 1 })
                    {
                        IsAlike = true,
                        Score = own == host ? 0.5f : own == registered ? 0.45f : 0.3f,
                    };
                    yield return new Weighed(finding) { SameDomain = true, Score = finding.Score };
                }
            }
    }

    /// <summary>Whose the addresses are; null where they are nobody's that is known.</summary>
    private Evidence? OtherOwner()
    {
        foreach (var (_, registered) in _domains)
            for (var number = 0; number < facts.Length; number++)
                foreach (var owner in Owners(facts[number], registered))
                    if (!names.IsGone(number, owner))
                        return new(EvidenceKind.DomainOfAnother, registered, names.Shelves[number].Name(names.Shelves[number].FirstName[owner]));
        return null;
    }

    /// <summary>
    /// Whether a city that is said may be another one than an organization's: not where the one is the name of the country or region itself (Hong Kong
    /// holds Pok Fu Lam), nor where a province is said and the registry knows a city alone; said beside the text as a city, Beijing is a city.
    /// </summary>
    private bool MayDiffer(string said, OrganizationFacts of, int owner)
    {
        var places = of.Places[owner];
        foreach (var country in of.Countries[owner])
        {
            if (CountryWords.IsName(said, country) || (HasCityAlone(of, places) && CountryWords.Of(said)?.Contains(country) == true && !IsCitySaid(said, country)))
                return false;
            foreach (var place in places)
                if (CountryWords.IsName(of.PlaceNames[place].ToString(), country))
                    return false;
        }
        return true;
    }

    /// <summary>Whether it is said as the city, and organizations of the country have it as theirs.</summary>
    private bool IsCitySaid(string said, int country) => where.City is { IsKnown: true } asked && asked.Folded == said && (_isCity ??= IsCityIn(said, country));

    private bool IsCityIn(string said, int country)
    {
        foreach (var of in facts)
            if (of.PlaceNames.Find(said) is >= 0 and var city && of.PlaceCountries[city].Contains(country))
                for (var owner = 0; owner < of.Withdrawn.Length; owner++)
                    if (of.Places[owner] is [var first, .. var rest] && (first == city || rest is [var read, ..] && read == city && Scripts.IsUnspaced(of.PlaceNames[first][0])))
                        return true;
        return false;
    }

    /// <summary>A city, in Chinese with its reading beside it, and no region.</summary>
    private static bool HasCityAlone(OrganizationFacts of, ReadOnlySpan<int> places) =>
        places.Length == 1 || (places.Length == 2 && Scripts.IsUnspaced(of.PlaceNames[places[0]][0]));

    private static int[] Owners(OrganizationFacts of, string domain) => of.Domain(domain) is >= 0 and var number ? of.DomainOwners[number].ToArray() : [];

    private bool IsKnown(string city)
    {
        foreach (var of in facts)
            if (of.PlaceNames.Find(city) >= 0)
                return true;
        return false;
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
}
