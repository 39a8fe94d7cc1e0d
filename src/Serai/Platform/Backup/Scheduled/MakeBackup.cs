using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;

namespace Serai.Platform.Backup.Scheduled;

/// <summary>
/// The backup of each day. What became of it is noted; when it fails the administrators are told by mail, once until one succeeds, and
/// it is tried again.
/// </summary>
public sealed class MakeBackup(
    SeraiDb db, BackupSettings settings, DatabaseAddress database, IMailReaders readers, Mails mails, IClock clock, DateTimeZone zone, ILogger<MakeBackup> log)
    : DailyJob(db, clock, zone, log)
{
    public const string JobName = "backup", Ending = ".backup";

    private const string Beginning = "serai-";
    private const int NotesKept = 400;

    private readonly SeraiDb db = db;
    private readonly IClock clock = clock;
    private readonly DateTimeZone zone = zone;

    protected override string Name => JobName;

    protected override LocalTime At => settings.At;

    protected override async Task DoAsync(CancellationToken stop)
    {
        if (settings.Folder is { } folder)
            await RunAsync(folder, stop);
    }

    private async Task RunAsync(string folder, CancellationToken stop)
    {
        var run = new BackupRun { Begun = clock.GetCurrentInstant(), IsEncrypted = settings.IsEncrypted };
        try
        {
            Directory.CreateDirectory(folder);
            var name = Beginning + run.Begun.InZone(zone).ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture) + Ending;
            // A context of its own: the snapshot is one long transaction.
            await using var bare = BareDatabase.Of(database);
            var taken = await Task.Run(() => TakeBackup.RunAsync(bare.Db, Path.Combine(folder, name), settings.Password, run.Begun, null, stop), stop);
            (run.File, run.Bytes, run.Rows) = (name, taken.Bytes, taken.Rows);
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            await NoteAsync(run, problem.Message, stop);
            throw;
        }
        await NoteAsync(run, null, stop);
        foreach (var old in Directory.GetFiles(folder, Beginning + "*" + Ending).OrderDescending(StringComparer.Ordinal).Skip(settings.Keep))
            File.Delete(old);
    }

    private async Task NoteAsync(BackupRun run, string? problem, CancellationToken stop)
    {
        (run.Ended, run.Problem) = (clock.GetCurrentInstant(), problem is null ? null : WorkRows.Short(problem));
        var before = await db.BackupRuns.AsNoTracking().OrderByDescending(r => r.Begun).FirstOrDefaultAsync(stop);
        db.Add(run);
        if (problem is not null && before?.Problem is null)
            foreach (var reader in await readers.WithAsync(Right.ManageSite, null, stop))
                db.Add(mails.Compose(reader, BackupMail.Failed, run.Begun.InZone(zone).Date, run.Problem, settings.Folder));
        await db.SaveChangesAsync(stop);
        var old = await db.BackupRuns.OrderByDescending(r => r.Begun).Skip(NotesKept).ToListAsync(stop);
        db.RemoveRange(old);
        await db.SaveChangesAsync(stop);
    }
}
