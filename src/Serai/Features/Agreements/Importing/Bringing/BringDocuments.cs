using Microsoft.EntityFrameworkCore;
using Serai.Platform.Editing;
using Serai.Platform.Files.Store;

namespace Serai.Features.Agreements.Importing.Bringing;

/// <summary>Keeps the documents that are brought beside a register, until its agreements have them: all that are sent at once, or none.</summary>
public sealed class BringDocuments(SeraiDb db, FileStore store, FileScan scan)
{
    /// <summary>What a browser may send at once.</summary>
    public const long MostBytes = 500L << 20;

    private const int Saved = 50;
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04], EmptyZip = [0x50, 0x4B, 0x05, 0x06];

    private readonly Dictionary<string, AgreementImportDocument> known = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Guid> replaced = [];

    /// <returns>How many were kept.</returns>
    /// <exception cref="DocumentsRefused">Nothing was kept.</exception>
    public async Task<int> RunAsync(Guid import, IReadOnlyList<IFormFile> files, Guid? by, CancellationToken stop)
    {
        await ScanAsync(files, stop);
        await using var both = await db.Database.BeginTransactionAsync(stop);
        known.Clear();
        replaced.Clear();
        foreach (var document in await db.AgreementImportDocuments.Where(d => d.ImportId == import).ToListAsync(stop))
            known[document.Path] = document;
        var count = 0;
        foreach (var file in files.Where(f => f.Length > 0))
        {
            await using var content = file.OpenReadStream();
            if (await IsArchiveAsync(content, file.FileName, stop))
                await foreach (var (path, unpacked) in DocumentArchive.ReadAsync(content, stop))
                    count += await KeepAsync(import, path, unpacked, by, stop);
            else
                count += await KeepAsync(import, file.FileName.Split('/', '\\')[^1], content, by, stop);
        }
        await db.SaveChangesAsync(stop);
        foreach (var old in replaced)
            await store.EraseAsync(old, stop);
        await db.SaveChangesAsync(stop);
        await both.CommitAsync(stop);
        return count;
    }

    /// <summary>Takes them away with their bytes: of an import of which nothing was ever taken in. The caller saves.</summary>
    public async Task ForgetAsync(Guid import, CancellationToken stop)
    {
        var documents = await db.AgreementImportDocuments.Where(d => d.ImportId == import).ToListAsync(stop);
        db.RemoveRange(documents);
        await db.SaveChangesAsync(stop);
        foreach (var document in documents)
            await store.EraseAsync(document.FileId, stop);
    }

    // Before the transaction, so that nobody waits to write meanwhile; so archives are unpacked twice. Of an archive its files are scanned: they are what is kept.
    private async Task ScanAsync(IReadOnlyList<IFormFile> files, CancellationToken stop)
    {
        if (!scan.IsOn)
            return;
        foreach (var file in files.Where(f => f.Length > 0))
        {
            await using var content = file.OpenReadStream();
            if (await IsArchiveAsync(content, file.FileName, stop))
                await foreach (var (path, unpacked) in DocumentArchive.ReadAsync(content, stop))
                    await ScanAsync(path, unpacked, stop);
            // What is too large is refused anyway.
            else if (FileStore.Refuses(content.Length) == FileRefused.None)
                await ScanAsync(file.FileName, content, stop);
        }
    }

    private async Task ScanAsync(string path, Stream content, CancellationToken stop)
    {
        if (await scan.RefusesAsync(path, content, stop) is { } found)
            throw new DocumentsRefused(found.Why.ToString(), found.Name) { Found = found };
    }

    private async Task<int> KeepAsync(Guid import, string path, Stream content, Guid? by, CancellationToken stop)
    {
        var name = FieldValues.Clean(path);
        if (name.Length is 0 or > DocumentArchive.LongestPath)
            throw new DocumentsRefused("LongPath", Platform.Tables.Told.Short(path), DocumentArchive.LongestPath);
        if (FileStore.Refuses(content.Length) != FileRefused.None)
            throw new DocumentsRefused(content.Length == 0 ? "Empty" : "LargeFile", Platform.Tables.Told.Short(path), FileStore.MostBytes >> 20);
        var there = known.GetValueOrDefault(name);
        if (there is null && known.Count >= DocumentArchive.MostFiles)
            throw new DocumentsRefused("ManyFiles", "", DocumentArchive.MostFiles);
        var stored = await store.PutAsync(content, name, by, stop);
        // The same name again is a better copy of the same.
        if (there is not null)
            (there.FileId, _) = (stored.Id, Replaced(there.FileId));
        else
            db.Add(known[name] = new() { ImportId = import, Path = name, FileId = stored.Id });
        if (known.Count % Saved == 0)
            await db.SaveChangesAsync(stop);
        return 1;
    }

    private bool Replaced(Guid file)
    {
        // What an agreement has already stays with it.
        if (!db.Set<AgreementFile>().Any(f => f.FileId == file))
            replaced.Add(file);
        return true;
    }

    private static async Task<bool> IsArchiveAsync(Stream content, string name, CancellationToken stop)
    {
        if (!name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return false;
        var start = new byte[Zip.Length];
        await content.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, stop);
        content.Position = 0;
        return start.SequenceEqual(Zip) || start.SequenceEqual(EmptyZip) ? true : throw new DocumentsRefused("Damaged", Platform.Tables.Told.Short(name));
    }
}
