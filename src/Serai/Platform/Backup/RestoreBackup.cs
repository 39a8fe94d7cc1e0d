using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Serai.Platform.Backup.Rows;
using Serai.Platform.Cli;
using Serai.Platform.Db.Bulk;
using Serai.Platform.History;

namespace Serai.Platform.Backup;

/// <summary>
/// Fills an empty database with a backup, whichever kind of database it was made of. It comes into being whole, or stays as it was.
/// </summary>
public static class RestoreBackup
{
    /// <exception cref="BackupRefused">The file is damaged, of a newer program, or does not hold together.</exception>
    /// <exception cref="CommandRefused">The database is not empty, or is used meanwhile.</exception>
    public static async Task<Restored> RunAsync(DatabaseAddress into, BackupReader backup, RestoreChoice choice, IProgress<WorkDone>? progress, CancellationToken stop)
    {
        if (into.File is not { } file)
            return await ServerAsync(into, backup, choice, progress, stop);
        using var place = await NewFile.BeginAsync(file, choice.Replace, stop);
        Restored restored;
        await using (var bare = BareDatabase.Of(new(DatabaseKind.Sqlite, place.ConnectionString)))
            restored = await FileAsync(bare.Db, backup, choice, progress, stop);
        return restored with { Aside = await place.FinishAsync(stop) };
    }

    private static async Task<Restored> FileAsync(SeraiDb db, BackupReader backup, RestoreChoice choice, IProgress<WorkDone>? progress, CancellationToken stop)
    {
        await db.GetService<IMigrator>().MigrateAsync(MigrationOf(db, backup.Head), stop);
        await db.Database.OpenConnectionAsync(stop);
        // A file that is thrown away if this does not come to its end needs no log, and is put on the disk when it is done.
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=OFF; PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF;", stop);
        await FillAsync(db, backup, choice, progress, stop);
        await db.Database.ExecuteSqlRawAsync("PRAGMA foreign_keys=ON; PRAGMA journal_mode=DELETE;", stop);
        await db.Database.CloseConnectionAsync();
        return await FinishAsync(db, backup, stop);
    }

    private static async Task<Restored> ServerAsync(DatabaseAddress into, BackupReader backup, RestoreChoice choice, IProgress<WorkDone>? progress, CancellationToken stop)
    {
        await using var bare = await BareDatabase.OfExistingAsync(into, stop);
        var db = bare.Db;
        var migration = MigrationOf(db, backup.Head);
        var has = (await db.Database.GetAppliedMigrationsAsync(stop)).LastOrDefault();
        if (has is null)
            await db.GetService<IMigrator>().MigrateAsync(migration, stop);
        else if (has != migration || await HoldsAnythingAsync(db, stop))
            throw new CommandRefused($"The database “{db.Database.GetDbConnection().Database}” is not empty. Make a new one (createdb) and restore into that.");
        await FillAsync(db, backup, choice, progress, stop);
        return await FinishAsync(db, backup, stop);
    }

    private static async Task FillAsync(SeraiDb db, BackupReader backup, RestoreChoice choice, IProgress<WorkDone>? progress, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        try
        {
            await RestoreRows.RunAsync(db, Tables(), stop);
        }
        catch (System.Data.Common.DbException problem)
        {
            throw new BackupRefused($"The database refuses what is in the backup, and nothing of it was kept: {problem.Message}");
        }
        backup.CheckCounts();
        if (!choice.SendWaitingMail)
            await HeldMail.HoldAsync(db, backup.Head, stop);
        await transaction.CommitAsync(stop);

        IEnumerable<(string, IReadOnlyList<string>, Func<IReadOnlyList<ColumnShape>, IEnumerable<object?[]>>)> Tables()
        {
            while (backup.NextTable() is { } table)
                yield return (table.Table, [.. table.Columns.Keys], columns => Told(backup.ReadRows(columns, db.Kind)));
        }

        IEnumerable<object?[]> Told(IEnumerable<object?[]> rows)
        {
            foreach (var row in rows)
            {
                stop.ThrowIfCancellationRequested();
                yield return row;
                if (backup.Rows % 5000 == 0)
                    progress?.Report(new(backup.Rows, choice.Part()));
            }
        }
    }

    private static async Task<Restored> FinishAsync(SeraiDb db, BackupReader backup, CancellationToken stop)
    {
        await db.MigrateAsync(keepBefore: false, stop);
        await TableCounts.RenewAsync(db, stop);
        var verdict = await new VerifyHistory(db).RunAsync(stop: stop);
        return new(backup.Head, backup.Rows, verdict);
    }

    private static string MigrationOf(SeraiDb db, BackupHead head) => LayoutNames.Migration(db, head.Layout)
        ?? throw new BackupRefused($"The backup was made by Serai {head.Program} with a layout (“{head.Layout}”) that this one ({SeraiVersion.Text}) does not know: restore it with that version or a later one.");

    private static async Task<bool> HoldsAnythingAsync(SeraiDb db, CancellationToken stop)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(stop);
        foreach (var table in await DatabaseShape.ReadAsync(db, stop))
            // The one row that a layout brings is where the history will begin.
            if (table.Name != "history_head" && await RestoreRows.AnyAsync(db, table.Name, stop))
                return true;
        return false;
    }
}

/// <summary>What somebody chose about a restore.</summary>
/// <param name="Replace">A database that is there is put aside, under another name.</param>
/// <param name="SendWaitingMail">Mails that waited when the backup was made are sent now. They may have been sent since, so they are held back otherwise.</param>
/// <param name="Part">How much of the file is read, from 0 to 1.</param>
public sealed record RestoreChoice(bool Replace, bool SendWaitingMail, Func<double> Part);

/// <summary>What came back.</summary>
public sealed record Restored(BackupHead Head, long Rows, HistoryVerdict History)
{
    /// <summary>Where the database lies that was there before; null where none was.</summary>
    public string? Aside { get; init; }
}
