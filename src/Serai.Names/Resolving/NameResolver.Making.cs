using Serai.Names.Resolving.Facts;
using Serai.Names.Resolving.Finding;

namespace Serai.Names;

/// <content>How a resolver comes to be: built, changed.</content>
public sealed partial class NameResolver
{
    /// <summary>Builds the resolver of these organizations, in whatever order they come.</summary>
    /// <param name="organizations">What is known of each.</param>
    /// <param name="stop">Ends it.</param>
    /// <exception cref="OperationCanceledException">It was ended.</exception>
    public static NameResolver Build(IEnumerable<KnownOrganization> organizations, CancellationToken stop = default)
    {
        ArgumentNullException.ThrowIfNull(organizations);
        var known = Checked(organizations);
        var names = NameIndex.Build(known.SelectMany(Records), stop);
        var shelf = names.Shelves[0];
        var facts = FactsBuilder.Build(shelf, known, stop);
        stop.ThrowIfCancellationRequested();
        var spans = SpanTable.Of(shelf);
        stop.ThrowIfCancellationRequested();
        return new(names, [facts], [spans], [new(shelf)], []);
    }

    /// <summary>This resolver with new or changed organizations, without building it all anew: a matter of milliseconds.</summary>
    /// <param name="organizations">What is known of each now; what was known of it before is forgotten.</param>
    public NameResolver With(IEnumerable<KnownOrganization> organizations)
    {
        ArgumentNullException.ThrowIfNull(organizations);
        var changed = Checked(organizations);
        return Changed(changed.Select(o => o.Id).ToHashSet(StringComparer.Ordinal), changed);
    }

    /// <summary>This resolver without some organizations.</summary>
    /// <param name="ids">Their ids; an unknown one makes no difference.</param>
    public NameResolver Without(params IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        var gone = ids.ToHashSet(StringComparer.Ordinal);
        return Changed(gone, []);
    }

    /// <summary>How many organizations were changed since it was built; after some thousands build it anew.</summary>
    public int UpdatedCount => Names.UpdatedCount;

    /// <summary>Writes it, so that it need not be built at the next start.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <exception cref="InvalidOperationException">It was changed since it was built: only one in one piece is kept.</exception>
    public void Save(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (_recent.Length > 0 || Names.GoneFrom(0).Length > 0)
            throw new InvalidOperationException("A resolver that was changed is not kept; build it anew first.");
        Names.Save(stream);
        FactsFile.Write(stream, _facts[0]);
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    /// <param name="stream">Where from; it stays open.</param>
    /// <exception cref="InvalidDataException">
    /// It is none, is damaged or cut short, or was written by another version of the library: build it anew.
    /// </exception>
    public static NameResolver Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        var names = NameIndex.Load(stream);
        var facts = FactsFile.Read(stream);
        var shelf = names.Shelves[0];
        if (names.Shelves.Length != 1 || facts.Withdrawn.Length != shelf.Ids.Count || facts.Established.Length != shelf.Ids.Count || facts.Since.Length != shelf.NameCount)
            throw new InvalidDataException("The names and what is known beside them are not of one resolver; build it anew.");
        return new(names, [facts], [SpanTable.Of(shelf)], [new(shelf)], []);
    }

    private NameResolver Changed(HashSet<string> ids, List<KnownOrganization> changed)
    {
        var names = Names.Change(ids, changed.SelectMany(Records));
        KnownOrganization[] recent = [.. _recent.Where(o => !ids.Contains(o.Id)), .. changed];
        var (facts, spans, traits) = (new OrganizationFacts[names.Shelves.Length], new SpanTable[names.Shelves.Length], new TermTraits[names.Shelves.Length]);
        for (var number = 0; number < facts.Length; number++)
        {
            var shelf = names.Shelves[number];
            if (number < _facts.Length && ReferenceEquals(shelf.Terms, Names.Shelves[number].Terms))
                (facts[number], spans[number], traits[number]) = (_facts[number], _spans[number], _traits[number]);
            else
                (facts[number], spans[number], traits[number]) = (FactsBuilder.Build(shelf, recent), SpanTable.Of(shelf), new(shelf));
        }
        return new(names, facts, spans, traits, recent);
    }

    /// <exception cref="ArgumentNullException">Something of an organization is null that must not be; what is only empty is nothing known.</exception>
    private static List<KnownOrganization> Checked(IEnumerable<KnownOrganization> organizations)
    {
        var known = organizations.ToList();
        foreach (var organization in known)
        {
            ArgumentNullException.ThrowIfNull(organization);
            ArgumentException.ThrowIfNullOrEmpty(organization.Id);
            ArgumentNullException.ThrowIfNull(organization.Names);
            ArgumentNullException.ThrowIfNull(organization.Places);
            foreach (var name in organization.Names)
                ArgumentNullException.ThrowIfNull(name.Text);
            foreach (var place in organization.Places)
                ArgumentNullException.ThrowIfNull(place.Country);
            foreach (var texts in (IReadOnlyList<string>[])[organization.Addresses, organization.Types, organization.Parents, organization.Successors])
            {
                ArgumentNullException.ThrowIfNull(texts);
                foreach (var text in texts)
                    ArgumentNullException.ThrowIfNull(text);
            }
        }
        return known;
    }

    private static IEnumerable<NamedRecord> Records(KnownOrganization organization)
    {
        var place = string.Join(", ", organization.Places.SelectMany(PlaceWords).Distinct());
        return organization.Names.Select(name => new NamedRecord(organization.Id, name.Text, name.Kind, name.Language)
        {
            Place = place,
            Retired = organization.Ended || organization.Withdrawn,
            Ties = organization.Ties,
        });
    }

    private static IEnumerable<string> PlaceWords(KnownPlace place)
    {
        if (!string.IsNullOrEmpty(place.City))
            yield return place.City;
        if (!string.IsNullOrEmpty(place.Region))
            yield return place.Region;
        foreach (var name in Places.CountryWords.CodeOf(place.Country) is { } code ? Places.CountryWords.NamesOf(code) : [])
            yield return name;
    }
}
