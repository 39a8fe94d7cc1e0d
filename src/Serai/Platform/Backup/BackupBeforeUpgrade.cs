using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Serai.Platform.Backup.Rows;
using Serai.Platform.Backup.Scheduled;
using Serai.Platform.Cli;

namespace Serai.Platform.Backup;

/// <summary>A backup of a database as it was, before its layout is brought to a newer program's.</summary>
internal static class BackupBeforeUpgrade
{
    /// <summary>The setting that does without.</summary>
    private const string Setting = "Serai:Backup:BeforeUpgrade", Off = "off";

    /// <param name="db">With an older layout.</param>
    /// <param name="stop">To stop.</param>
    /// <returns>The file; null where there is nothing to keep, or it is not wanted.</returns>
    /// <exception cref="CommandRefused">It cannot be made: the layout stays as it is.</exception>
    public static async Task<string?> RunAsync(SeraiDb db, CancellationToken stop)
    {
        var configuration = db.GetService<IConfiguration>();
        if ((await db.Database.GetAppliedMigrationsAsync(stop)).LastOrDefault() is not { } layout || string.Equals(configuration[Setting], Off, StringComparison.OrdinalIgnoreCase))
            return null;
        var settings = BackupSettings.Read(configuration);
        var address = new DatabaseAddress(db.Kind, db.Database.GetConnectionString()!);
        // An upgrade that was cut short goes on from a later layout: the backup of the first stays.
        var name = $"{LayoutNames.Of(layout)}-to-{LayoutNames.Of((await db.Database.GetPendingMigrationsAsync(stop)).Last())}{MakeBackup.Ending}";
        var path = settings.Folder is { } folder ? Path.Combine(folder, "serai-" + name) : Path.GetFullPath(address.File is { } file ? $"{file}-{name}" : $"data/serai-{name}");
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await using var bare = BareDatabase.Of(address);
            await TakeBackup.RunAsync(bare.Db, path, settings.Password, SystemClock.Instance.GetCurrentInstant(), null, stop);
            return path;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or BackupRefused)
        {
            throw new CommandRefused(
                $"The database has the layout “{LayoutNames.Of(layout)}” of an older Serai. Before it is upgraded it is backed up, and that failed: {problem.Message} Nothing was changed. Name a folder with room in Serai__Backup__Folder, or make a backup yourself and set Serai__Backup__BeforeUpgrade=off.");
        }
    }
}
