namespace Serai.Features.Imports.Ror;

/// <summary>
/// Lets what points at a merged organization point at its heir. Statements stay as they are: what they mean is read
/// through the merger.
/// </summary>
internal static class RorMoved
{
    private static readonly (string Table, string Column)[] Pointing =
        [("office", "holder_id"), ("activity", "host_id"), ("activity_participant", "organization_id"), ("alliance", "secretariat_host_id")];

    public static async Task FollowAsync(Func<string, CancellationToken, Task<int>> run, CancellationToken stop)
    {
        foreach (var (table, column) in Pointing)
            await run($"update {table} set {column} = m.to_id from ror_moved m where {table}.{column} = m.from_id", stop);
        // Only an alliance can take an alliance's place, and none is a part of itself.
        await run("""
            update alliance set parent_alliance_id = case when m.to_id = alliance.id then null else m.to_id end
            from ror_moved m where alliance.parent_alliance_id = m.from_id and m.to_id in (select id from alliance)
            """, stop);
        await run("""
            insert into initiative_alliance (initiative_id, alliance_id)
            select i.initiative_id, m.to_id from initiative_alliance i join ror_moved m on m.from_id = i.alliance_id
            where m.to_id in (select id from alliance)
            on conflict do nothing
            """, stop);
        await run("""
            delete from initiative_alliance where alliance_id in (select from_id from ror_moved where to_id in (select id from alliance))
            """, stop);
    }
}
