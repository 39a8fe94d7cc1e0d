using NodaTime;
using Serai.Platform.Backup;
using Serai.Platform.Backup.Rows;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Backup;

/// <summary>What every test of backups does.</summary>
internal static class BackupWalk
{
    public const string Password = "correct horse battery";

    public static readonly RestoreChoice Plain = new(false, true, () => 0);

    public static string NewPath() => Path.Combine(Directory.CreateTempSubdirectory("serai-backup-").FullName, "a.backup");

    public static async Task<string> BackUpAsync(this DatabaseAddress database, string? password = null)
    {
        var path = NewPath();
        await using var bare = BareDatabase.Of(database);
        await TakeBackup.RunAsync(bare.Db, path, password, Instant.FromUtc(2026, 11, 23, 12, 0), null, default);
        return path;
    }

    public static async Task<Restored> RestoreAsync(string path, DatabaseAddress into, RestoreChoice? choice = null, string? password = null)
    {
        using var backup = BackupReader.Open(File.OpenRead(path), password);
        return await RestoreBackup.RunAsync(into, backup, choice ?? Plain, null, default);
    }

    /// <summary>Fails where a row of one is not a row of the other.</summary>
    public static async Task<long> AssertSameAsync(DatabaseAddress one, DatabaseAddress other)
    {
        await using var left = BareDatabase.Of(one);
        await using var right = BareDatabase.Of(other);
        await using var here = await Snapshot.TakeAsync(left.Db, default);
        await using var there = await Snapshot.TakeAsync(right.Db, default);
        var compared = await CompareRows.RunAsync(here, there, null, default);
        Assert.Null(compared.Difference);
        return compared.Rows;
    }

    public static async Task<string> RefusedAsync(Func<Task> work) => (await Assert.ThrowsAnyAsync<Serai.Platform.Cli.CommandRefused>(work)).Message;
}
