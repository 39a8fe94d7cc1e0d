using Microsoft.EntityFrameworkCore;
using Npgsql;
using Serai.Platform.Db.Kept;

namespace Serai.Platform.Db.Others;

/// <summary>
/// Listens to what triggers on all tables tell when a transaction is committed: the name of the program that wrote. This
/// node bears a name of its own, so it knows others by theirs, whatever they are.
/// </summary>
/// <param name="name">What this node is called on the server.</param>
/// <param name="address">The database.</param>
/// <param name="version">What moves when another wrote.</param>
public sealed class PostgresWatch(string name, DatabaseAddress address, DataVersion version) : IWatch
{
    private const int KeepAliveSeconds = 15;

    /// <summary>A name that no other node has: two of them may be in one process.</summary>
    public static string NewName() => $"serai-{Guid.NewGuid():N}";

    public async Task RunAsync(CancellationToken stop)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address.ConnectionString) { Pooling = false, KeepAlive = KeepAliveSeconds }.ToString());
        connection.Notification += (_, told) =>
        {
            if (told.Payload != name) version.Moved();
        };
        await connection.OpenAsync(stop);
        await using (var listen = new NpgsqlCommand("listen serai_changed", connection))
            await listen.ExecuteNonQueryAsync(stop);
        // Whatever was read before it listens may be older.
        version.Moved();
        while (true)
            await connection.WaitAsync(stop);
    }

    public void Began()
    {
    }

    public void Committed()
    {
    }

    /// <summary>Puts the triggers on tables that have none yet; not on those whose rows no public page shows.</summary>
    public static Task PrepareAsync(SeraiDb db, CancellationToken stop)
    {
        var silent = db.Model.GetEntityTypes().Where(t => MovesWith.IsSilent(t.ClrType)).Select(t => $"'{t.GetTableName()}'");
        var wanted = $"""
            c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and left(c.relname, 2) <> '__' and c.relname <> all (array[{string.Join(", ", silent)}]::text[])
                  and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'serai_changed')
            """;
        // A block takes no parameters; the names are the program's own.
        var statement = $"""
            do $$
            declare name text;
            begin
              if not exists (select from pg_class c where {wanted}) then
                return;
              end if;
              perform pg_advisory_xact_lock(5402);
              create or replace function serai_changed() returns trigger language plpgsql as
                'begin perform pg_notify(''serai_changed'', current_setting(''application_name'')); return null; end';
              for name in
                select c.relname from pg_class c where {wanted}
              loop
                execute format('create trigger serai_changed after insert or update or delete or truncate on %I for each statement execute function serai_changed()', name);
              end loop;
            end $$
            """;
        return db.Database.ExecuteSqlRawAsync(statement, stop);
    }
}
