using Microsoft.EntityFrameworkCore;
using Npgsql;
using Serai.Platform.Db.Others;

namespace Serai.Platform.Db;

/// <summary>
/// The turn of the one program that brings a database to this version's layout. On SQLite EF Core keeps a row for it, which
/// a killed program leaves behind, and then waits for it for ever. A file that is locked tells who still lives: the
/// operating system lets go of it when a program ends, however it ends. On PostgreSQL EF Core's own lock ends with each
/// migration's transaction, so that of several programs two come to the second migration: a lock of a session of its own lasts for all
/// of them, and ends with the session.
/// </summary>
internal sealed class LayoutTurn(IAsyncDisposable? held) : IAsyncDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for its turn.</summary>
    public static async Task<LayoutTurn> TakeAsync(SeraiDb db, CancellationToken stop)
    {
        if (db.Kind == DatabaseKind.Postgres)
            return new(await SessionAsync(db.Database.GetConnectionString()!, stop));
        if (new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is not { Length: > 0 } file
            || file == ":memory:")
            return new(null);
        var turn = new LayoutTurn(await OpenAsync(file + "-layout", stop));
        await ForgetTheDeadAsync(db, stop);
        return turn;
    }

    private static async Task<IAsyncDisposable?> SessionAsync(string address, CancellationToken stop)
    {
        // Not from the pool, which would keep the session and its lock.
        var session = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address) { Pooling = false, ApplicationName = PostgresWatch.Name }.ToString());
        try
        {
            await session.OpenAsync(stop);
            await using var turn = session.CreateCommand();
            turn.CommandText = "select pg_advisory_lock(5402)";
            // As long as the others take.
            turn.CommandTimeout = 0;
            await turn.ExecuteNonQueryAsync(stop);
            return session;
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // There is no such database yet; EF Core makes it.
            await session.DisposeAsync();
            return null;
        }
        catch
        {
            await session.DisposeAsync();
            throw;
        }
    }

    private static async Task<FileStream> OpenAsync(string path, CancellationToken stop)
    {
        while (true)
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Again, stop);
            }
    }

    // Whoever wrote this row held the file, and does so no more.
    private static async Task ForgetTheDeadAsync(SeraiDb db, CancellationToken stop)
    {
        const string table = "__EFMigrationsLock";
        if (await db.Database.SqlQuery<int>($"select count(*) as \"Value\" from sqlite_master where type = 'table' and name = {table}").SingleAsync(stop) > 0)
            await db.Database.ExecuteSqlRawAsync($"delete from \"{table}\"", stop);
    }

    public ValueTask DisposeAsync() => held?.DisposeAsync() ?? ValueTask.CompletedTask;
}
