using Microsoft.EntityFrameworkCore;

namespace Serai.Platform.Db;

/// <summary>
/// The turn of the one program that brings an SQLite database to this version's layout. EF Core keeps a row for it, which
/// a killed program leaves behind, and then waits for it for ever. A file that is locked tells who still lives: the
/// operating system lets go of it when a program ends, however it ends. PostgreSQL needs none of this.
/// </summary>
internal sealed class LayoutTurn(FileStream? held) : IAsyncDisposable
{
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for its turn.</summary>
    public static async Task<LayoutTurn> TakeAsync(SeraiDb db, CancellationToken stop)
    {
        if (db.Kind != DatabaseKind.Sqlite || new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource is not { Length: > 0 } file
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

    // Whoever wrote this row held the file, and does so no more.
    private static async Task ForgetTheDeadAsync(SeraiDb db, CancellationToken stop)
    {
        const string table = "__EFMigrationsLock";
        if (await db.Database.SqlQuery<int>($"select count(*) as \"Value\" from sqlite_master where type = 'table' and name = {table}").SingleAsync(stop) > 0)
            await db.Database.ExecuteSqlRawAsync($"delete from \"{table}\"", stop);
    }

    public ValueTask DisposeAsync() => held?.DisposeAsync() ?? ValueTask.CompletedTask;
}
