using Serai.Platform.Backup.Rows;

namespace Serai.Platform.Backup;

/// <summary>The indexes and references of a database that are set aside, as the statements that make them anew.</summary>
internal sealed class Aside
{
    private const string SqliteIndexes = "select 'drop index \"' || name || '\"', sql from sqlite_master where type = 'index' and sql is not null";

    private const string PostgresReferences = """
        select format('alter table %I drop constraint %I', c.relname, k.conname), format('alter table %I add constraint %I %s', c.relname, k.conname, pg_get_constraintdef(k.oid))
        from pg_constraint k join pg_class c on c.oid = k.conrelid where k.contype = 'f' and c.relnamespace = current_schema()::regnamespace
        """;

    private const string PostgresIndexes = """
        select format('drop index %I', c.relname), pg_get_indexdef(i.indexrelid)
        from pg_index i join pg_class c on c.oid = i.indexrelid
        where c.relnamespace = current_schema()::regnamespace and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
            and i.indrelid in (select oid from pg_class where relkind = 'r') and c.relname not like '\_\_EF%'
        """;

    private const string PostgresNumbers = """
        select format('select setval(pg_get_serial_sequence(%L, %L), coalesce((select max(%I) from %I), 1), (select count(*) > 0 from %I))', quote_ident(table_name), column_name, column_name, table_name, table_name), ''
        from information_schema.columns where table_schema = current_schema() and is_identity = 'YES'
        """;

    private readonly SeraiDb db;
    private readonly IReadOnlyList<string> back;

    private Aside(SeraiDb db, IReadOnlyList<string> back) => (this.db, this.back) = (db, back);

    /// <summary>SQLite checks no references meanwhile: whoever opened the connection has switched that off.</summary>
    public static async Task<Aside> OfSqliteAsync(SeraiDb db, CancellationToken stop) => await SetAsync(db, [SqliteIndexes], stop);

    public static async Task<Aside> OfPostgresAsync(SeraiDb db, CancellationToken stop) => await SetAsync(db, [PostgresReferences, PostgresIndexes], stop);

    /// <summary>Puts them back; a row that refers to none, or a second one of its kind, is refused here.</summary>
    /// <exception cref="System.Data.Common.DbException">The rows do not hold together.</exception>
    public async Task PutBackAsync(CancellationToken stop)
    {
        foreach (var statement in back)
            await RestoreRows.RunAsync(db, statement, stop);
        if (db.Kind == DatabaseKind.Postgres)
        {
            // The numbers that the database gives go on behind the last.
            foreach (var (number, _) in await AskAsync(db, PostgresNumbers, stop))
                await RestoreRows.RunAsync(db, number, stop);
            return;
        }
        await using var check = DatabaseShape.Command(db, "select \"table\", \"parent\" from pragma_foreign_key_check limit 1");
        await using var broken = await check.ExecuteReaderAsync(stop);
        if (await broken.ReadAsync(stop))
            throw new BackupRefused($"A row of {broken.GetString(0)} refers to one of {broken.GetString(1)} that is not there: the backup does not hold together.");
    }

    private static async Task<Aside> SetAsync(SeraiDb db, string[] questions, CancellationToken stop)
    {
        var back = new List<string>();
        foreach (var question in questions)
            foreach (var (drop, make) in await AskAsync(db, question, stop))
            {
                await RestoreRows.RunAsync(db, drop, stop);
                // Indexes before the references that they help to check.
                back.Insert(question == PostgresReferences ? back.Count : 0, make);
            }
        return new(db, back);
    }

    private static async Task<List<(string, string)>> AskAsync(SeraiDb db, string question, CancellationToken stop)
    {
        var answers = new List<(string, string)>();
        await using var command = DatabaseShape.Command(db, question);
        await using var reader = await command.ExecuteReaderAsync(stop);
        while (await reader.ReadAsync(stop))
            answers.Add((reader.GetString(0), reader.GetString(1)));
        return answers;
    }
}
