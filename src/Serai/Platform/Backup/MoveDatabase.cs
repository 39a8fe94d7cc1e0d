using Serai.Platform.Backup.Rows;
using Serai.Platform.Cli;

namespace Serai.Platform.Backup;

/// <summary>Takes everything from one database to an empty one, of either kind, and compares both row by row.</summary>
public static class MoveDatabase
{
    /// <exception cref="CommandRefused">A program uses the database, the other is not empty, or they differ afterwards.</exception>
    public static async Task<Compared> RunAsync(DatabaseAddress from, DatabaseAddress to, Instant now, Func<string, IProgress<WorkDone>> progress, CancellationToken stop)
    {
        if (from == to)
            throw new CommandRefused("That is the same database.");
        using var alone = from.File is { } file ? DatabaseInUse.Alone(file) : null;
        await using var source = await BareDatabase.OfExistingAsync(from, stop);
        await using var snapshot = await Snapshot.TakeAsync(source.Db, stop);
        var between = Path.Combine(Directory.CreateTempSubdirectory("serai-move-").FullName, "rows.gz");
        try
        {
            await BackupWriter.WriteAsync(snapshot, File.Create(between), null, now, progress("reading"), stop);
            var length = new FileInfo(between).Length;
            using var stream = TakeBackup.Read(between);
            using var backup = BackupReader.Open(stream, null);
            await RestoreBackup.RunAsync(to, backup, new(false, true, () => (double)stream.Position / length), progress("writing"), stop);
            await using var target = BareDatabase.Of(to);
            await using var there = await Snapshot.TakeAsync(target.Db, stop);
            return await CompareRows.RunAsync(snapshot, there, progress("comparing"), stop);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(between)!, recursive: true);
        }
    }
}
