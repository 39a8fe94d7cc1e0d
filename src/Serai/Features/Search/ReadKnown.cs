using System.Data.Common;
using System.Globalization;
using NodaTime;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Names;

namespace Serai.Features.Search;

/// <summary>
/// Reads organizations as the resolver knows them. What many share, a country, a type or a city, is held once: there are
/// 150,000 names.
/// </summary>
public sealed class ReadKnown(SeraiDb db)
{
    private const string NamesSql = "select organization_id, text, kind, language, since, until from organization_name";
    private const string PlacesSql = "select organization_id, country_code, city from organization_place";
    private const string LinksSql = "select organization_id, address from organization_link";
    private const string RelationsSql = "select from_id, to_id, kind, until from organization_relation";

    // Of two that bear the name, the better known one is probably meant: by its ids, relations and memberships.
    private const string TiesSql =
        """
        select id, sum(ties) from (
            select organization_id as id, count(distinct scheme) as ties from organization_identifier where scheme <> 'ror' and {0} group by organization_id
            union all select from_id, count(*) from organization_relation where {1} group by from_id
            union all select to_id, count(*) from organization_relation where {2} group by to_id
            union all select member_id, count(*) from membership where member_id is not null and {3} group by member_id) as counted
        group by id
        """;

    private readonly Dictionary<(string? City, string Country), KnownPlace> knownPlaces = [];
    private readonly HashSet<string> once = new(StringComparer.Ordinal);
    private readonly Dictionary<long, string[]> types = [];

    /// <param name="ids">Which; null for all.</param>
    /// <param name="heirs">Whom merged ones lead to in the end.</param>
    /// <param name="stop">Ends it.</param>
    public async Task<List<KnownOrganization>> RunAsync(IReadOnlyCollection<Guid>? ids, IReadOnlyDictionary<Guid, Guid> heirs, CancellationToken stop)
    {
        string Of(string column) => ids is null ? "1 = 1" : db.In(column, ids);
        var all = new Dictionary<Guid, Reading>();
        await foreach (var row in db.RowsAsync($"select id, status, types, country_code, city, merged_into_id, established from organization where {Of("id")}", stop))
            all[row.Id(0)] = Begun(row);
        await Each(all, $"{NamesSql} where {Of("organization_id")} order by id", (one, row) => one.Names.Add(Name(row)), stop);
        await Each(all, $"{PlacesSql} where {Of("organization_id")} order by id", (one, row) => one.Place(Place(row.Text(2), row.GetString(1))), stop);
        await Each(all, $"{LinksSql} where kind in ('Website', 'Domain') and {Of("organization_id")} order by id", (one, row) => (one.Links ??= []).Add(row.GetString(1)), stop);
        await Each(all, $"{RelationsSql} where kind in ('Parent', 'Successor') and {Of("from_id")} order by id", Relate, stop);
        await Each(all, string.Format(CultureInfo.InvariantCulture, TiesSql, Of("organization_id"), Of("from_id"), Of("to_id"), Of("member_id")), (one, row) => one.Ties = (int)row.Number(1), stop);
        return [.. all.Select(o => o.Value.Known(o.Key, heirs.TryGetValue(o.Key, out var heir) ? heir : null))];
    }

    private Reading Begun(DbDataReader row)
    {
        var one = new Reading { Status = Enum.Parse<OrganizationStatus>(row.GetString(1)), Types = Types(row.Number(2)), IsMerged = !row.IsDBNull(5), Established = row.Text(6) is { } established ? EdtfCache.Parse(established).Earliest : null };
        if (row.Text(3) is { } country) one.Place(Place(row.Text(4), country));
        return one;
    }

    private KnownName Name(DbDataReader row) => new(
        row.GetString(1), Enum.Parse<NameKind>(row.GetString(2)), row.Text(3) is { } tag ? Once(tag) : null,
        row.Text(4) is { } since ? EdtfCache.Parse(since).Earliest : null, row.Text(5) is { } until ? EdtfCache.Parse(until).Latest : null);

    // What was a part of another once, and is no more, is no hint today; a successor stays one.
    private static void Relate(Reading one, DbDataReader row)
    {
        if (row.GetString(2) == nameof(RelationKind.Successor)) (one.Successors ??= []).Add(Key(row.Id(1)));
        else if (row.IsDBNull(3)) (one.Parents ??= []).Add(Key(row.Id(1)));
    }

    private async Task Each(Dictionary<Guid, Reading> all, string sql, Action<Reading, DbDataReader> take, CancellationToken stop)
    {
        await foreach (var row in db.RowsAsync(sql, stop))
            if (all.TryGetValue(row.Id(0), out var one)) take(one, row);
    }

    private KnownPlace Place(string? city, string country)
    {
        if (knownPlaces.TryGetValue((city, country), out var known)) return known;
        return knownPlaces[(city, country)] = new(Once(country), City: city);
    }

    private string[] Types(long flags)
    {
        if (!types.TryGetValue(flags, out var known))
            types[flags] = known = [.. ((OrganizationTypes)flags).Each().Select(TypeWords.Word)];
        return known;
    }

    private string Once(string text)
    {
        if (once.TryGetValue(text, out var known)) return known;
        once.Add(text);
        return text;
    }

    private static string Key(Guid id) => id.ToString("N");

    private sealed class Reading
    {
        private List<KnownPlace>? places;

        public OrganizationStatus Status { get; init; }
        public required string[] Types { get; init; }
        public bool IsMerged { get; init; }
        public LocalDate? Established { get; init; }
        public List<KnownName> Names { get; } = new(3);
        public List<string>? Links { get; set; }
        public List<string>? Parents { get; set; }
        public List<string>? Successors { get; set; }
        public int Ties { get; set; }

        public void Place(KnownPlace place)
        {
            if (places?.Contains(place) != true) (places ??= new(1)).Add(place);
        }

        public KnownOrganization Known(Guid id, Guid? heir) => new(Key(id), [.. Names])
        {
            Places = places?.ToArray() ?? [],
            Addresses = Links?.ToArray() ?? [],
            Types = Types,
            Parents = Parents?.ToArray() ?? [],
            Successors = heir is { } to ? [Key(to)] : Successors?.ToArray() ?? [],
            Established = Established,
            Ended = Status == OrganizationStatus.Inactive,
            Withdrawn = IsMerged || Status == OrganizationStatus.Withdrawn,
            Ties = Ties,
        };
    }
}
