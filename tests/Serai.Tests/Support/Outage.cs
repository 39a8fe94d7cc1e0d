using Microsoft.Data.Sqlite;
using Npgsql;
using Serai.Platform.Db;

namespace Serai.Tests.Support;

/// <summary>
/// A database that is gone: its server takes no connections to it and has cut those there were; the folder of its file is not there.
/// It comes back when this is disposed of.
/// </summary>
public sealed class Outage : IAsyncDisposable
{
    private readonly DatabaseAddress database;

    private Outage(DatabaseAddress database) => this.database = database;

    private string Folder => Path.GetDirectoryName(database.File!)!;

    /// <summary>Database whose folder nobody else has, so that it can go.</summary>
    public static async Task<DatabaseAddress> PossibleAsync(DatabaseKind kind)
    {
        var copy = await Databases.CopyAsync(await SampleTemplate.Of(kind));
        if (copy.File is not { } file) return copy;
        var alone = Path.Combine(Directory.CreateTempSubdirectory("serai-outage-").FullName, "serai.db");
        foreach (var end in (string[])["", "-wal"])
            if (File.Exists(file + end)) File.Move(file + end, alone + end);
        return DatabaseAddress.Parse(alone);
    }

    public static async Task<Outage> BeginAsync(DatabaseAddress database)
    {
        var outage = new Outage(database);
        if (database.Kind == DatabaseKind.Sqlite)
        {
            SqliteConnection.ClearAllPools();
            Directory.Move(outage.Folder, outage.Folder + "-gone");
        }
        else
        {
            await Databases.AllowConnectionsAsync(database, false);
        }
        return outage;
    }

    public async ValueTask DisposeAsync()
    {
        if (database.Kind == DatabaseKind.Sqlite)
            Directory.Move(Folder + "-gone", Folder);
        else
            await Databases.AllowConnectionsAsync(database, true);
        NpgsqlConnection.ClearAllPools();
    }
}
