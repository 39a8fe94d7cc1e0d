using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Serai.Platform.Db;

/// <summary>
/// The turn of the one program that brings a database to this version's layout. On SQLite EF Core keeps a row for it, which
/// a killed program leaves behind, and then waits for it for ever. A file that is locked tells who still lives: the
/// operating system lets go of it when a program ends, however it ends. On PostgreSQL EF Core's lock ends with each step of the
/// layout, so that two programs would take turns within; there it is a lock of a session, which ends with its connection.
/// </summary>
internal sealed class LayoutTurn(IAsyncDisposable? held) : IAsyncDisposable
{
    /// <summary>What this turn is called among PostgreSQL's advisory locks.</summary>
    private const int Number = 5403;

    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for its turn.</summary>
    public static async Task<LayoutTurn> TakeAsync(SeraiDb db, CancellationToken stop)
    {
        if (db.Kind == DatabaseKind.Postgres) return new(await LockAsync(db, stop));
        if (new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is not { Length: > 0 } file
            || file == ":memory:")
            return new(null);
        var turn = new LayoutTurn(await OpenAsync(file + "-layout", stop));
        await ForgetTheDeadAsync(db, stop);
        return turn;
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

    private static async Task<NpgsqlConnection> LockAsync(SeraiDb db, CancellationToken stop)
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(db.Database.GetConnectionString()) { Pooling = false }.ToString());
        try
        {
            await OpenAsync(connection, db, stop);
            await using var turn = new NpgsqlCommand($"select pg_advisory_lock({Number})", connection) { CommandTimeout = 0 };
            await turn.ExecuteNonQueryAsync(stop);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task OpenAsync(NpgsqlConnection connection, SeraiDb db, CancellationToken stop)
    {
        try
        {
            await connection.OpenAsync(stop);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            try
            {
                await db.GetService<IRelationalDatabaseCreator>().CreateAsync(stop);
            }
            catch (PostgresException there) when (there.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
            {
                // Another program was faster.
            }
            await connection.OpenAsync(stop);
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
