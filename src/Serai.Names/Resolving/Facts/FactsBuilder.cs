using NodaTime;
using Serai.Names.Folding;
using Serai.Names.Index;
using Serai.Names.Places;
using Serai.Names.Words;

namespace Serai.Names.Resolving.Facts;

/// <summary>Brings what is known of organizations into the order of a shelf.</summary>
internal sealed class FactsBuilder(Shelf shelf)
{
    private readonly Texts _places = new(), _domains = new(), _others = new();
    private readonly SortedDictionary<int, SortedSet<int>> _placeCountries = [];

    /// <param name="shelf">The shelf of their names.</param>
    /// <param name="organizations">Each once, in any order.</param>
    /// <param name="stop">Ends it.</param>
    public static OrganizationFacts Build(Shelf shelf, IReadOnlyCollection<KnownOrganization> organizations, CancellationToken stop = default) => new FactsBuilder(shelf).Of(organizations, stop);

    private OrganizationFacts Of(IReadOnlyCollection<KnownOrganization> organizations, CancellationToken stop)
    {
        var owners = shelf.Ids.Count;
        var known = new KnownOrganization?[owners];
        foreach (var organization in organizations)
            if (shelf.Ids.Find(organization.Id) is >= 0 and var owner)
                known[owner] = organization;
        var (countries, places, domains, parents, successors) = (new Rows(), new Rows(), new Rows(), new Rows(), new Rows());
        foreach (var (number, organization) in known.Index())
        {
            if (number % ShelfBuilder.Some == 0)
                stop.ThrowIfCancellationRequested();
            countries.Add(organization?.Places.Select(p => CountryWords.CodeOf(p.Country)).OfType<string>().Select(CountryWords.NumberOf) ?? []);
            places.Add(organization?.Places.SelectMany(PlacesOf) ?? []);
            domains.Add(organization?.Addresses.Select(WebDomain.Host).OfType<string>().SelectMany(host => new[] { host, WebDomain.Registered(host) }).Select(_domains.Number) ?? []);
            parents.Add(organization?.Parents.Select(_others.Number) ?? []);
            successors.Add(organization?.Successors.Select(_others.Number) ?? []);
        }
        var placeOrder = _places.Sorted(out var placeNames);
        var domainOrder = _domains.Sorted(out var domainNames);
        var otherOrder = _others.Sorted(out var others);
        var domainsOf = domains.Lists(domainOrder);
        var placeCountries = new int[placeNames.Count][];
        foreach (var (place, of) in _placeCountries)
            placeCountries[placeOrder[place]] = [.. of];
        var (since, until) = Periods(known);
        return new OrganizationFacts
        {
            Countries = countries.Lists(null),
            Places = places.Lists(placeOrder),
            PlaceNames = placeNames,
            PlaceCountries = Rows.Of(placeCountries),
            Domains = domainsOf,
            DomainNames = domainNames,
            DomainOwners = domainsOf.Turned(domainNames.Count),
            Parents = parents.Lists(otherOrder),
            Successors = successors.Lists(otherOrder),
            Others = others,
            Withdrawn = Array.ConvertAll(known, o => o?.Withdrawn ?? false),
            Ended = Array.ConvertAll(known, o => o?.Ended ?? false),
            Kinds = Array.ConvertAll(known, o => (byte)KindsOf(o)),
            Since = since,
            Until = until,
            Established = Array.ConvertAll(known, o => o?.Established is { } day ? Day(day) : int.MinValue),
        };
    }

    private IEnumerable<int> PlacesOf(KnownPlace place)
    {
        foreach (var folded in Names(place))
        {
            var number = _places.Number(folded);
            if (!_placeCountries.TryGetValue(number, out var countries))
                _placeCountries[number] = countries = [];
            if (CountryWords.CodeOf(place.Country) is { } code)
                countries.Add(CountryWords.NumberOf(code));
            _found.Add(number);
        }
        var found = _found.ToArray();
        _found.Clear();
        return found;
    }

    /// <summary>The city first, and what stands in Chinese characters in pinyin too: people say the one or the other.</summary>
    private static IEnumerable<string> Names(KnownPlace place)
    {
        foreach (var name in (string?[])[place.City, place.Region])
        {
            if (string.IsNullOrWhiteSpace(name) || NameFold.Fold(name) is not { Length: > 0 } folded)
                continue;
            yield return folded;
            foreach (var read in Scripts.IsUnspaced(folded[0]) ? ChineseReading.Of(folded) : [])
                yield return read.Replace(" ", "", StringComparison.Ordinal);
        }
    }

    private readonly List<int> _found = [];

    private (int[] Since, int[] Until) Periods(KnownOrganization?[] known)
    {
        var (since, until) = (new int[shelf.NameCount], new int[shelf.NameCount]);
        Array.Fill(since, int.MinValue);
        Array.Fill(until, int.MaxValue);
        for (var owner = 0; owner < known.Length; owner++)
        {
            if (known[owner] is not { } organization || !organization.Names.Any(n => n.Since is not null || n.Until is not null))
                continue;
            for (var name = shelf.FirstName[owner]; name < shelf.FirstName[owner + 1]; name++)
            {
                var (text, kind, language) = (shelf.Name(name), shelf.KindOf(name), shelf.LanguageTag(name));
                var same = organization.Names.FirstOrDefault(n => n.Text == text && n.Kind == kind && (n.Language ?? "") == (language ?? ""));
                since[name] = same.Since is { } first ? Day(first) : int.MinValue;
                until[name] = same.Until is { } last ? Day(last) : int.MaxValue;
            }
        }
        return (since, until);
    }

    /// <summary>Days since 1970.</summary>
    public static int Day(LocalDate date) => Period.DaysBetween(new LocalDate(1970, 1, 1), date);

    private static OrganizationKinds KindsOf(KnownOrganization? organization)
    {
        var kinds = OrganizationKinds.None;
        foreach (var type in organization?.Types ?? [])
            kinds |= type.ToLowerInvariant() switch
            {
                "education" => OrganizationKinds.Education,
                "healthcare" => OrganizationKinds.Healthcare,
                "company" => OrganizationKinds.Company,
                "government" => OrganizationKinds.Government,
                "facility" => OrganizationKinds.Facility,
                "nonprofit" => OrganizationKinds.Nonprofit,
                "funder" => OrganizationKinds.Funder,
                "archive" => OrganizationKinds.Archive,
                _ => OrganizationKinds.None,
            };
        return kinds;
    }
}
