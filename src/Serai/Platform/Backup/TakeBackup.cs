using Serai.Platform.Backup.Rows;
using Serai.Platform.Cli;

namespace Serai.Platform.Backup;

/// <summary>Writes a backup, and reads it back: what cannot be read is none.</summary>
public static class TakeBackup
{
    private const string Unfinished = ".part";

    /// <param name="db">A context of its own, without a transaction.</param>
    /// <param name="path">The file. It comes into being whole, or not at all.</param>
    /// <param name="password">To encrypt it with; null to leave it readable.</param>
    /// <param name="taken">The moment.</param>
    /// <param name="progress">Told of rows.</param>
    /// <param name="stop">To stop.</param>
    /// <exception cref="BackupRefused">What was written cannot be read.</exception>
    /// <exception cref="IOException">The disk is full, or the folder takes no file.</exception>
    public static async Task<BackupTaken> RunAsync(SeraiDb db, string path, string? password, Instant taken, IProgress<WorkDone>? progress, CancellationToken stop)
    {
        var part = path + Unfinished;
        try
        {
            // Nobody else reads what stands in it.
            var file = new FileStream(part, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None, UnixCreateMode = OperatingSystem.IsWindows() ? null : UnixFileMode.UserRead | UnixFileMode.UserWrite });
            BackupEnd end;
            await using (var snapshot = await Snapshot.TakeAsync(db, stop))
                end = await BackupWriter.WriteAsync(snapshot, file, password, taken, progress, stop);
            using (var reader = BackupReader.Open(Read(part), password))
            {
                reader.Check(stop);
                reader.CheckCounts();
            }
            await FlushAsync(part, stop);
            File.Move(part, path, overwrite: true);
            return new(path, new FileInfo(path).Length, end.End.Values.Sum());
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }

    internal static FileStream Read(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    // On the disk, not only on its way there.
    internal static async Task FlushAsync(string path, CancellationToken stop)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        await file.FlushAsync(stop);
        file.Flush(flushToDisk: true);
    }
}

/// <summary>What was written.</summary>
/// <param name="Bytes">Of the file.</param>
/// <param name="Rows">Of all tables.</param>
public sealed record BackupTaken(string Path, long Bytes, long Rows);
