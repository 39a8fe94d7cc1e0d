using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Features.Places;
using Serai.Names;
using Serai.Platform.Localisation;

namespace Serai.Features.Search;

/// <summary>
/// Reads what the index is made of. By plain commands, which are the same on both databases: 150,000 names need no
/// entities, and a question asked every second should cost next to nothing.
/// </summary>
public sealed class IndexedNames(SeraiDb db, PlaceLabels places)
{
    private const string VersionSql =
        """
        select (select max(id) from organization_name), c.id, c.at
        from (select 1 as one) as o left join (select id, at from change order by id desc limit 1) as c on 1 = 1
        """;

    private const string MergedSql = "select id, merged_into_id from organization where merged_into_id is not null";

    // Of two that bear the name, the better known one is probably meant: by its ids, relations and memberships.
    private const string TiesSql =
        """
        select id, sum(ties) from (
            select organization_id as id, count(distinct scheme) as ties from organization_identifier where scheme <> 'ror' group by organization_id
            union all select from_id, count(*) from organization_relation group by from_id
            union all select to_id, count(*) from organization_relation group by to_id
            union all select member_id, count(*) from membership where member_id is not null group by member_id) as counted
        group by id
        """;

    private const string NamesSql =
        """
        select o.id, n.text, n.kind, n.language, o.city, o.country_code, o.status
        from organization_name n join organization o on o.id = n.organization_id
        """;

    /// <summary>Changes whenever names may have changed: the latest change's number and instant, and the latest name's number.</summary>
    public async Task<string> VersionAsync(CancellationToken stop)
    {
        await foreach (var row in Rows(VersionSql, stop))
            return string.Join('.', Enumerable.Range(0, row.FieldCount).Select(i => Word(row.GetValue(i))));
        return "";
    }

    /// <summary>Every name of every organization. A merged record's names lead to the one that it was merged into.</summary>
    public async Task<List<NamedRecord>> AllAsync(CancellationToken stop)
    {
        var merged = new Dictionary<Guid, Guid>();
        await foreach (var row in Rows(MergedSql, stop))
            merged[Id(row, 0)] = Id(row, 1);
        var ties = new Dictionary<Guid, int>();
        await foreach (var row in Rows(TiesSql, stop))
            ties[Id(row, 0)] = Convert.ToInt32(row.GetValue(1), CultureInfo.InvariantCulture);
        var words = new Dictionary<(string? City, string Country), string>();
        var names = new List<NamedRecord>();
        await foreach (var row in Rows(NamesSql, stop))
        {
            var id = Successor(merged, Id(row, 0));
            var place = row.IsDBNull(5) ? null : PlaceWords(words, row.IsDBNull(4) ? null : row.GetString(4), row.GetString(5));
            names.Add(new(id.ToString("N"), row.GetString(1), Enum.Parse<NameKind>(row.GetString(2)), row.IsDBNull(3) ? null : row.GetString(3))
            {
                Place = place,
                Retired = row.GetString(6) != nameof(OrganizationStatus.Active),
                Ties = ties.GetValueOrDefault(id),
            });
        }
        return names;
    }

    // “Xi'an, China, 中國, 中国”: whoever adds the place to a name finds it in each language.
    private string PlaceWords(Dictionary<(string?, string), string> known, string? city, string country)
    {
        if (known.TryGetValue((city, country), out var words))
            return words;
        var labels = Languages.All.Select(l => places.Label(country, l.Name));
        return known[(city, country)] = string.Join(", ", labels.Prepend(city).Where(w => w is not null).Distinct());
    }

    // A circle of mergers would be a mistake in the data; it must not hang the index.
    private static Guid Successor(Dictionary<Guid, Guid> merged, Guid id)
    {
        for (var steps = 0; steps < 20 && merged.TryGetValue(id, out var next); steps++)
            id = next;
        return id;
    }

    private async IAsyncEnumerable<DbDataReader> Rows(string sql, [EnumeratorCancellation] CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            yield return reader;
    }

    private static Guid Id(DbDataReader row, int column) =>
        row.GetValue(column) is byte[] bytes ? new Guid(bytes, bigEndian: true) : row.GetGuid(column);

    private static string? Word(object value) => value switch
    {
        DBNull => "0",
        DateTime at => at.Ticks.ToString(CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
