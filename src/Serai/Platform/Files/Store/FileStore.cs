using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Db.Bulk;
using Serai.Platform.Editing;

namespace Serai.Platform.Files.Store;

/// <summary>
/// The one seam by which files are kept and read. They stand in the database, so a backup has them, and a change and the file that
/// belongs to it come or fail together. Who may read one is asked by the page that serves it.
/// </summary>
public sealed partial class FileStore(SeraiDb db, FileScan scan, IClock clock, ILogger<FileStore> log)
{
    /// <summary>Of one file.</summary>
    public const long MostBytes = 50 << 20;

    /// <summary>Keeps a file within the transaction of the change that it belongs to: the row is added to the context, and saved with it.</summary>
    /// <param name="content">All of it; it is read twice.</param>
    /// <param name="name">What whoever gives it calls it.</param>
    /// <param name="by">Who gives it.</param>
    /// <param name="stop">To stop.</param>
    /// <exception cref="InvalidOperationException">No transaction has begun, or the file is none that <see cref="Refuses"/> and <see cref="FileScan"/> let pass.</exception>
    public async Task<StoredFile> PutAsync(Stream content, string name, Guid? by, CancellationToken stop)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("A file is kept within the transaction of the change that it belongs to.");
        if (Refuses(content.Length) != FileRefused.None)
            throw new InvalidOperationException("The file is empty or too large.");
        var buffer = new byte[FileChunk.Most];
        var (sha256, type, length) = await LookAsync(content, buffer, stop);
        if (!scan.LetsPass(sha256))
            throw new InvalidOperationException("Where files are scanned, one is kept only once the scanner has found it clean.");
        if (!await db.Set<FileChunk>().AnyAsync(c => c.Content == sha256, stop))
            await WriteAsync(content, sha256, buffer, stop);
        var file = new StoredFile { Name = NameOf(name), MediaType = type, Length = length, Sha256 = sha256, UploadedBy = by, At = clock.GetCurrentInstant() };
        db.Add(file);
        return file;
    }

    /// <summary>Why a file of so many bytes is not taken.</summary>
    public static FileRefused Refuses(long length) => length switch { 0 => FileRefused.Empty, > MostBytes => FileRefused.TooLarge, _ => FileRefused.None };

    public Task<StoredFile?> FindAsync(Guid id, CancellationToken stop) => db.Set<StoredFile>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, stop);

    /// <summary>Reads all of it and gives out nothing: whoever is about to send a file knows before the first byte that it is whole.</summary>
    /// <exception cref="FileDamaged">It is not what was stored.</exception>
    public Task CheckAsync(StoredFile file, CancellationToken stop) => CopyAsync(file, Stream.Null, stop);

    /// <summary>Writes it out, piece by piece, each only once its hash was found right.</summary>
    /// <exception cref="FileDamaged">It is not what was stored; what was written so far was right.</exception>
    public async Task CopyAsync(StoredFile file, Stream to, CancellationToken stop)
    {
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (ordinal, length) = (0, 0L);
        while (length < file.Length)
        {
            var chunk = await db.Set<FileChunk>().AsNoTracking().FirstOrDefaultAsync(c => c.Content == file.Sha256 && c.Ordinal == ordinal, stop);
            if (chunk is null || !SHA256.HashData(chunk.Bytes).AsSpan().SequenceEqual(chunk.Sha256))
                throw Damaged(file);
            whole.AppendData(chunk.Bytes);
            length += chunk.Bytes.Length;
            // Of the last piece too nothing is given out before all of them are what was stored.
            if (length >= file.Length && (length > file.Length || Convert.ToHexStringLower(whole.GetHashAndReset()) != file.Sha256))
                throw Damaged(file);
            await to.WriteAsync(chunk.Bytes, stop);
            ordinal++;
        }
    }

    /// <summary>Takes a file away for good, with its bytes where no other file has the same. The caller saves.</summary>
    public async Task EraseAsync(Guid id, CancellationToken stop)
    {
        if (await db.Set<StoredFile>().FirstOrDefaultAsync(f => f.Id == id, stop) is not { } file) return;
        db.Remove(file);
        // Those that go with it in the same save are still there.
        List<Guid> going = [.. db.ChangeTracker.Entries<StoredFile>().Where(e => e.State == EntityState.Deleted).Select(e => e.Entity.Id)];
        if (!await db.Set<StoredFile>().AnyAsync(f => f.Sha256 == file.Sha256 && !going.Contains(f.Id), stop))
            await db.Set<FileChunk>().Where(c => c.Content == file.Sha256).ExecuteDeleteAsync(stop);
    }

    private static async Task<(string Sha256, string Type, long Length)> LookAsync(Stream content, byte[] buffer, CancellationToken stop)
    {
        using var whole = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (type, length) = (FileSignature.Unknown, 0L);
        content.Position = 0;
        while (await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop) is > 0 and var read)
        {
            if (length == 0)
                type = FileSignature.Of(buffer.AsSpan(0, Math.Min(read, FileSignature.Telling)));
            whole.AppendData(buffer, 0, read);
            length += read;
        }
        return (Convert.ToHexStringLower(whole.GetHashAndReset()), type, length);
    }

    // Past the context: what else waits there is not saved before its turn.
    private async Task WriteAsync(Stream content, string sha256, byte[] buffer, CancellationToken stop)
    {
        await using var insert = BulkInsert.Into(db);
        content.Position = 0;
        for (var ordinal = 0; await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, stop) is > 0 and var read; ordinal++)
        {
            var bytes = read == buffer.Length ? buffer : buffer[..read];
            await insert.EntitiesAsync([new FileChunk { Content = sha256, Ordinal = ordinal, Sha256 = SHA256.HashData(bytes), Bytes = bytes }], stop);
        }
    }

    private static string NameOf(string given)
    {
        var name = string.Concat(FieldValues.Clean(given.Split('/', '\\')[^1]).EnumerateRunes().Where(r => HiddenSigns.First(r.ToString()) is null)).Trim();
        if (name.Length > StoredFile.LongestName)
        {
            var ending = Path.GetExtension(name);
            name = ending.Length is > 0 and < 20 ? name[..(StoredFile.LongestName - ending.Length)] + ending : name[..StoredFile.LongestName];
        }
        return name.Length == 0 ? "file" : FieldValues.Clean(name);
    }

    private FileDamaged Damaged(StoredFile file)
    {
        IsDamaged(log, file.Id, file.Sha256);
        return new(file.Id, file.Name);
    }

    [LoggerMessage(1, LogLevel.Error, "The stored file {File} is damaged: its bytes do not have the hash {Sha256} that they were stored under. Restore it from a backup.")]
    private static partial void IsDamaged(ILogger log, Guid file, string sha256);
}
