using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.Files.Store;

namespace Serai.Features.Programmes.Taking;

/// <summary>Takes documents for participants in, and erases them.</summary>
public sealed class KeepEditionFile(SeraiDb db, FileStore files, EditionTurn turn)
{
    public const string Verb = "add document", Removal = "remove document";

    /// <param name="context">The request.</param>
    /// <param name="programme">The programme.</param>
    /// <param name="edition">Its edition.</param>
    /// <param name="content">A file that was looked at: it is what its name says, and clean.</param>
    /// <param name="name">What it is called.</param>
    /// <param name="title">What pages call it.</param>
    /// <param name="group">For whom; null for all.</param>
    /// <param name="stop">To stop.</param>
    public Task<Turned> AddAsync(HttpContext context, Programme programme, Edition edition, Stream content, string name, string title, string? group, CancellationToken stop) =>
        turn.RunAsync(TakeIn.DoingOf(context, Verb, programme, edition), edition, async (step, _) =>
        {
            if (await db.EditionFiles.CountAsync(f => f.EditionId == edition.Id, stop) >= EditionFile.Most)
                return EditionTurn.Problem("TooManyFiles", EditionFile.Most);
            var stored = await files.PutAsync(content, name, context.Actor.PersonId, stop);
            db.Add(new EditionFile { EditionId = edition.Id, KeeperId = edition.KeeperId, Title = title.Length == 0 ? stored.Name : title, Group = group, FileId = stored.Id, FileName = stored.Name, At = step.Doing.At });
            return null;
        }, stop);

    public Task<Turned> RemoveAsync(HttpContext context, Programme programme, Edition edition, Guid id, CancellationToken stop) =>
        turn.RunAsync(TakeIn.DoingOf(context, Removal, programme, edition), edition, async (_, _) =>
        {
            if (await db.EditionFiles.FirstOrDefaultAsync(f => f.Id == id && f.EditionId == edition.Id, stop) is not { } file)
                return EditionTurn.Problem("ChangedMeanwhile");
            db.Remove(file);
            await files.EraseAsync(file.FileId, stop);
            return null;
        }, stop);
}
