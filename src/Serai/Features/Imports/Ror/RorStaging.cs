using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Db.Bulk;

namespace Serai.Features.Imports.Ror;

/// <summary>
/// Temporary tables of one import. What needs the whole file (relations, successors) is worked out here by the database,
/// so that the program's memory does not grow with the file.
/// </summary>
internal sealed class RorStaging(SeraiDb db, RorRecording history)
{
    /// <summary>Every record of the file.</summary>
    public static readonly BulkTable Incoming = new("ror_incoming", new("ror_id", "text"), new("organization_id", "uuid"), new("withdrawn", "boolean"));

    /// <summary>Relations as stated, read in one direction: child, predecessor, or one of two related, first.</summary>
    public static readonly BulkTable Stated = new("ror_stated", new("from_ror", "text"), new("to_ror", "text"), new("kind", "text"));

    /// <summary>The columns of an organization's own row that a record states.</summary>
    public static readonly string[] Fields = ["name", "name_language", "sort_name", "types", "status", "established", "country_code", "city"];

    /// <summary>Known records that say something else than last time; emptied after each batch.</summary>
    public static readonly BulkTable Changed = new("ror_changed",
        new("id", "uuid"), new("own", "boolean"), new("name", "text"), new("name_language", "text"), new("sort_name", "text"), new("types", "integer"),
        new("status", "text"), new("established", "text"), new("country_code", "text"), new("city", "text"));

    /// <summary>Withdrawn records and those to which they lead.</summary>
    public static readonly BulkTable Heirs = new("ror_heir", new("ror_id", "text"), new("heir_ror", "text"));

    /// <summary>Relations by the registry's own ids, each once.</summary>
    private static readonly BulkTable Pairs = new("ror_pair", new("from_id", "uuid"), new("to_id", "uuid"), new("kind", "text"));

    /// <summary>Relations that somebody removed here.</summary>
    public static readonly BulkTable Removed = new("ror_removed", new("from_id", "uuid"), new("to_id", "uuid"), new("kind", "text"));

    /// <summary>Rows that somebody edited or added here.</summary>
    public static readonly BulkTable Edited = new("ror_edited", new("kind", "text"), new("id", "bigint"));

    /// <summary>The same by the registry's own ids.</summary>
    private static readonly BulkTable Moved = new("ror_moved", new("from_id", "uuid"), new("to_id", "uuid"));

    private static readonly BulkTable[] Tables = [Incoming, Stated, Changed, Heirs, Pairs, Removed, Edited, Moved];

    public async Task CreateAsync(CancellationToken stop)
    {
        foreach (var table in Tables)
            await Run($"create temporary table {table.Name} ({string.Join(", ", table.Columns.Select(c => $"{c.Name} {TypeHere(c.Type)}"))})", stop);
        await Run("create index ror_incoming_id on ror_incoming (organization_id)", stop);
        await Run("create index ror_moved_ids on ror_moved (from_id)", stop);
        await Run("create unique index ror_pair_ids on ror_pair (from_id, to_id, kind)", stop);
    }

    // SQLite would take "uuid" for a number, and no index of ids helps it to find what it must first turn into one.
    private string TypeHere(string type) => db.Kind == DatabaseKind.Sqlite && type == "uuid" ? "blob" : type;

    public async Task DropAsync(CancellationToken stop)
    {
        foreach (var table in Tables)
            await Run($"drop table {table.Name}", stop);
    }

    /// <summary>Takes away what the register said of the changed records, and brings their organizations up to date.
    /// That one was closed only lists say; a register that has not heard of it does not open it again.</summary>
    public async Task ReplaceAsync(CancellationToken stop)
    {
        await Run($"""
            delete from organization_name where source_id = {SourceId} and organization_id in (select id from ror_changed)
              and id not in (select id from ror_edited where kind = 'organization_name')
            """, stop);
        await Run("""
            delete from organization_identifier where scheme in ('ror', 'isni', 'wikidata', 'grid', 'fundref') and organization_id in (select id from ror_changed)
              and id not in (select id from ror_edited where kind = 'organization_identifier')
            """, stop);
        foreach (var table in (string[])["organization_place", "organization_link"])
            await Run($"delete from {table} where organization_id in (select id from ror_changed where own) and id not in (select id from ror_edited where kind = '{table}')", stop);
        await Run("delete from register_record where register = 'ror' and organization_id in (select id from ror_changed)", stop);
        await Run("""
            update organization set
              name = c.name, name_language = c.name_language, sort_name = c.sort_name, types = c.types, established = c.established,
              country_code = c.country_code, city = c.city, version = organization.version + 1,
              merged_into_id = case when organization.status = 'Withdrawn' and c.status <> 'Withdrawn' then null else organization.merged_into_id end,
              status = case when organization.closed is not null and c.status = 'Active' then organization.status else c.status end
            from ror_changed c where organization.id = c.id and c.own
            """, stop);
        await Run("delete from ror_changed", stop);
    }

    /// <summary>Brings the relations up to what the file states, for pairs of which both are in it or in the registry.</summary>
    /// <returns>How many were left out, having been removed here by hand.</returns>
    public async Task<int> RelateAsync(RorImported imported, CancellationToken stop)
    {
        await Run("""
            insert into ror_pair (from_id, to_id, kind)
            select distinct
              case when s.kind = 'Related' and a.organization_id > b.organization_id then b.organization_id else a.organization_id end,
              case when s.kind = 'Related' and a.organization_id > b.organization_id then a.organization_id else b.organization_id end,
              s.kind
            from ror_stated s
            join register_record a on a.register = 'ror' and a.external_id = s.from_ror
            join register_record b on b.register = 'ror' and b.external_id = s.to_ror
            where a.organization_id <> b.organization_id
            """, stop);
        var leftOut = await Run("""
            delete from ror_pair
            where exists (select 1 from ror_removed r where r.from_id = ror_pair.from_id and r.to_id = ror_pair.to_id and r.kind = ror_pair.kind)
              and not exists (select 1 from organization_relation o where o.from_id = ror_pair.from_id and o.to_id = ror_pair.to_id and o.kind = ror_pair.kind and o.key is null)
            """, stop);
        // Asked for each relation that there is: by two lists of ids SQLite would try every pair of them.
        const string Gone = """
            source_id = (select id from source where key = {0}) and key is null
              and exists (select 1 from ror_incoming i where i.organization_id = organization_relation.from_id)
              and exists (select 1 from ror_incoming i where i.organization_id = organization_relation.to_id)
              and not exists (select 1 from ror_pair p where p.from_id = organization_relation.from_id and p.to_id = organization_relation.to_id and p.kind = organization_relation.kind)
            """;
        await history.RelatingAsync(db.OrganizationRelations.FromSqlRaw("select * from organization_relation where " + Gone, RorSource.Key), async () =>
        {
            imported.RelationsRemoved = await db.Database.ExecuteSqlRawAsync("delete from organization_relation where " + Gone, [RorSource.Key], stop);
            imported.RelationsAdded = await Run($"""
                insert into organization_relation (from_id, to_id, kind, source_id)
                select from_id, to_id, kind, {SourceId} from ror_pair where true
                on conflict (from_id, to_id, kind) where key is null do nothing
                """, stop);
        }, stop);
        imported.Rows += imported.RelationsAdded;
        imported.RelationsOpen = await Count("""
            select count(*) as "Value" from ror_stated s
            where not exists (select 1 from register_record r where r.register = 'ror' and r.external_id = s.from_ror)
               or not exists (select 1 from register_record r where r.register = 'ror' and r.external_id = s.to_ror)
            """, stop);
        return leftOut;
    }

    /// <summary>Each withdrawn record of the file with each successor it names.</summary>
    public Task<List<Succession>> SuccessionsAsync(CancellationToken stop) => db.Database.SqlQueryRaw<Succession>("""
        select distinct i.ror_id as "From", s.to_ror as "To", r.external_id is not null as "IsThere", f.external_id as "Further"
        from ror_incoming i
        join ror_stated s on s.from_ror = i.ror_id and s.kind = 'Successor'
        left join register_record r on r.register = 'ror' and r.external_id = s.to_ror
        left join organization o on o.id = r.organization_id
        left join register_record f on f.register = 'ror' and f.organization_id = o.merged_into_id
        where i.withdrawn
        order by 1, 2
        """).ToListAsync(stop);

    /// <summary>Leads the withdrawn records to their successors, and with them what points at them.</summary>
    public async Task<int> MergeAsync(RorImported imported, CancellationToken stop)
    {
        await Run("""
            insert into ror_moved (from_id, to_id)
            select r.organization_id, h.organization_id from ror_heir
            join register_record r on r.register = 'ror' and r.external_id = ror_heir.ror_id
            join register_record h on h.register = 'ror' and h.external_id = ror_heir.heir_ror
            where h.organization_id <> r.organization_id
            """, stop);
        // A record that comes in merged already is new, and no organization's page changed.
        imported.Mergers = await db.Database.SqlQueryRaw<RorMerger>("""
            select o.slug as "Slug", o.name as "Name", h.name as "Heir"
            from ror_moved m join organization o on o.id = m.from_id join organization h on h.id = m.to_id
            where o.version > 0 and o.merged_into_id is distinct from m.to_id
            order by 1
            """).ToListAsync(stop);
        var merged = 0;
        await history.MovingAsync(await db.Organizations.FromSqlRaw("select o.* from organization o join ror_moved m on m.from_id = o.id").Select(o => o.Id).ToListAsync(stop), async () =>
        {
            merged = await Run("""
                update organization set merged_into_id = m.to_id, version = organization.version + 1
                from ror_moved m where organization.id = m.from_id and organization.merged_into_id is distinct from m.to_id
                """, stop);
            await RorMoved.FollowAsync(Run, stop);
        }, stop);
        return merged;
    }

    private static string SourceId => $"(select id from source where key = '{RorSource.Key}')";

    private Task<int> Run(string sql, CancellationToken stop) => db.Database.ExecuteSqlRawAsync(sql, stop);

    private Task<int> Count(string sql, CancellationToken stop) => db.Database.SqlQueryRaw<int>(sql).SingleAsync(stop);
}

/// <param name="IsThere">Whether the successor is in the registry.</param>
/// <param name="Further">Where the successor itself leads already.</param>
internal sealed record Succession(string From, string To, bool IsThere, string? Further);
