using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Db;

/// <summary>
/// The turn of the one program that brings a database to this version's layout. On SQLite EF Core keeps a row for it, which
/// a killed program leaves behind, and then waits for it for ever. A file that is locked tells who still lives: the
/// operating system lets go of it when a program ends, however it ends. On PostgreSQL EF Core's own lock ends with each step of
/// the layout, so that of two programs both would take the next; a lock of the connection holds for all steps.
/// </summary>
internal sealed class LayoutTurn(FileStream? held, SeraiDb? locked = null) : IAsyncDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for its turn.</summary>
    public static async Task<LayoutTurn> TakeAsync(SeraiDb db, CancellationToken stop)
    {
        if (db.Kind == DatabaseKind.Postgres) return await LockAsync(db, stop);
        if (new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is not { Length: > 0 } file
            || file == ":memory:")
            return new(null);
        var turn = new LayoutTurn(await OpenAsync(file + "-layout", stop));
        await ForgetTheDeadAsync(db, stop);
        return turn;
    }

    private static async Task<LayoutTurn> LockAsync(SeraiDb db, CancellationToken stop)
    {
        // One that is still to be made is nobody else's yet.
        if (!await db.Database.CanConnectAsync(stop)) return new(null);
        await db.Database.OpenConnectionAsync(stop);
        while (!await db.Database.SqlQuery<bool>($"select pg_try_advisory_lock(5403) as \"Value\"").SingleAsync(stop))
            await Task.Delay(Again, stop);
        return new(null, db);
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

    public async ValueTask DisposeAsync()
    {
        if (held is not null) await held.DisposeAsync();
        if (locked is null) return;
        // The connection goes back to the pool, and would take the lock along.
        await locked.Database.ExecuteSqlRawAsync("select pg_advisory_unlock(5403)");
        await locked.Database.CloseConnectionAsync();
    }
}
