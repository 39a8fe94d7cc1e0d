using Microsoft.EntityFrameworkCore;
using Serai.Features.Office.Kinds;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;
using Serai.Platform.History;

namespace Serai.Features.Office;

/// <summary>
/// Takes something away so that nobody can bring it back: the row, what the history kept of it apart, and a file's bytes. The history says
/// that something was erased, by whom and when, and not what.
/// </summary>
public sealed class EraseForGood(SeraiDb db, FileStore files)
{
    public const string Verb = "erase";

    /// <returns>False where there is nothing of the key.</returns>
    public async Task<bool> RunAsync(OfficePart part, string key, Func<RecordAt, Doing> doing, CancellationToken stop)
    {
        db.ChangeTracker.Clear();
        if (await part.FindAsync(db, key, stop) is not { } at) return false;
        await using var step = await db.BeginStepAsync(doing(at), stop);
        var row = (OfficeRow)at.Record;
        await ForgetAsync(db, row, stop);
        db.Remove(row);
        if (row is OfficeFile file)
        {
            await db.SaveChangesAsync(stop);
            await files.EraseAsync(file.FileId, stop);
        }
        await step.CompleteAsync(stop);
        return true;
    }

    /// <summary>Erases what the history keeps of a row apart, and lets the step that goes on keep nothing of it either.</summary>
    public static async Task ForgetAsync(SeraiDb db, OfficeRow row, CancellationToken stop)
    {
        db.Step!.KeepsNothingOf(row.Id);
        db.RemoveRange(await db.PrivateValues.Where(v => v.OwnerId == row.Id).ToListAsync(stop));
    }
}
