using System.Globalization;
using Microsoft.Data.Sqlite;
using Serai.Platform.Cli;

namespace Serai.Platform.Backup;

/// <summary>An SQLite file that is made beside the one it is to be, and takes its place when it is whole.</summary>
internal sealed class NewFile : IDisposable
{
    private static readonly string[] Besides = ["", "-wal", "-shm", "-journal"];

    private readonly string target;
    private readonly string making;
    private readonly DatabaseInUse turn;

    private NewFile(string target, string making, DatabaseInUse turn) => (this.target, this.making, this.turn) = (target, making, turn);

    public string ConnectionString => new SqliteConnectionStringBuilder { DataSource = making, Pooling = false }.ToString();

    /// <exception cref="CommandRefused">There is a database already and nobody said to replace it, or somebody uses it.</exception>
    public static Task<NewFile> BeginAsync(string target, bool replace, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        target = Path.GetFullPath(target);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        if (!replace && File.Exists(target) && new FileInfo(target).Length > 0)
            throw new CommandRefused($"There is a database “{target}” already. With --replace it is put aside under another name, and the backup takes its place.");
        var turn = DatabaseInUse.Alone(target);
        var making = target + ".restoring";
        // Left by one that was killed.
        Remove(making);
        return Task.FromResult(new NewFile(target, making, turn));
    }

    /// <summary>Puts it in its place.</summary>
    /// <returns>Where the file lies that was there before; null where none was.</returns>
    public async Task<string?> FinishAsync(CancellationToken stop)
    {
        await TakeBackup.FlushAsync(making, stop);
        string? aside = null;
        if (File.Exists(target))
        {
            aside = target + SystemClock.Instance.GetCurrentInstant().ToString("'.before-restore-'yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);
            // The log first: beside its file's successor it would be taken for that one's.
            foreach (var part in Besides.Reverse().Where(p => File.Exists(target + p)))
                File.Move(target + part, aside + part);
        }
        File.Move(making, target);
        // The index of names is of the registry that was there.
        File.Delete(target + ".names");
        return aside;
    }

    private static void Remove(string file)
    {
        foreach (var part in Besides)
            File.Delete(file + part);
    }

    public void Dispose()
    {
        Remove(making);
        turn.Dispose();
    }
}
