using System.IO.Compression;
using System.Text;
using Serai.Platform.Files.Store;

namespace Serai.Features.Agreements.Importing.Bringing;

/// <summary>
/// The documents in a ZIP archive that somebody sent. It is refused as a whole where its names lead out of it, where it holds too many or
/// too large files, or unpacks to much more than it is: what its directory says of sizes is not believed.
/// </summary>
public static class DocumentArchive
{
    public const int MostFiles = 2000, LongestPath = 400;
    public const long MostUnpacked = 1L << 30;
    private const int MostRatio = 200, AlwaysFine = 16 << 20, MostEntries = 10_000, Buffer = 1 << 16;

    /// <summary>Unpacks them one after the other; each is gone once the next is asked for.</summary>
    /// <param name="archive">The archive, which must be able to go back.</param>
    /// <param name="stop">To stop.</param>
    /// <exception cref="DocumentsRefused">It is not taken; what was given out so far must not be kept.</exception>
    public static async IAsyncEnumerable<(string Path, Stream Content)> ReadAsync(Stream archive, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await using var zip = await OpenAsync(archive, stop);
        var entries = Checked(zip);
        var (bound, all) = (Math.Min(MostUnpacked, Math.Max(AlwaysFine, archive.Length * MostRatio)), 0L);
        foreach (var entry in entries)
        {
            await using var copy = new FileStream(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous });
            all += await CopyAsync(entry, copy, bound - all, stop);
            if (copy.Length == 0)
                continue;
            copy.Position = 0;
            yield return (entry.FullName.Replace('\\', '/'), copy);
        }
    }

    private static async Task<ZipArchive> OpenAsync(Stream archive, CancellationToken stop)
    {
        try
        {
            return await ZipArchive.CreateAsync(archive, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8, stop);
        }
        catch (InvalidDataException)
        {
            throw new DocumentsRefused("Damaged", "");
        }
    }

    private static List<ZipArchiveEntry> Checked(ZipArchive zip)
    {
        if (zip.Entries.Count > MostEntries)
            throw new DocumentsRefused("ManyFiles", "", MostFiles);
        var files = new List<ZipArchiveEntry>();
        foreach (var entry in zip.Entries)
        {
            var path = entry.FullName.Replace('\\', '/');
            if (LeadsOut(path))
                throw new DocumentsRefused("LeadsOut", Platform.Tables.Told.Short(entry.FullName));
            if (path.EndsWith('/') || IsOfSystem(path))
                continue;
            if (path.Length > LongestPath)
                throw new DocumentsRefused("LongPath", Platform.Tables.Told.Short(path), LongestPath);
            if (entry.IsEncrypted)
                throw new DocumentsRefused("Locked", Platform.Tables.Told.Short(path));
            files.Add(entry);
        }
        return files.Count > MostFiles ? throw new DocumentsRefused("ManyFiles", "", MostFiles) : files;
    }

    // From a root, a drive, or up out of the archive; and signs that no name of a file has.
    private static bool LeadsOut(string path) =>
        path.StartsWith('/') || path.Split('/').Contains("..") || (path.Length > 1 && path[1] == ':') || path.AsSpan().IndexOfAnyInRange('\0', '\u001f') >= 0;

    // What systems put beside the files.
    private static bool IsOfSystem(string path) =>
        path.StartsWith("__MACOSX/", StringComparison.Ordinal) || path.Split('/')[^1] is ".DS_Store" or "Thumbs.db" or "desktop.ini";

    private static async Task<long> CopyAsync(ZipArchiveEntry entry, FileStream to, long left, CancellationToken stop)
    {
        try
        {
            await using var from = await entry.OpenAsync(stop);
            var part = new byte[Buffer];
            for (int read; (read = await from.ReadAsync(part, stop)) > 0;)
            {
                if (to.Length + read > FileStore.MostBytes)
                    throw new DocumentsRefused("LargeFile", Platform.Tables.Told.Short(entry.FullName), FileStore.MostBytes >> 20);
                if (to.Length + read > left)
                    throw new DocumentsRefused("Bomb", Platform.Tables.Told.Short(entry.FullName));
                await to.WriteAsync(part.AsMemory(0, read), stop);
            }
            return to.Length;
        }
        catch (InvalidDataException)
        {
            throw new DocumentsRefused("Damaged", Platform.Tables.Told.Short(entry.FullName));
        }
    }
}

/// <summary>Documents that are not taken.</summary>
/// <param name="code">Names its text: <c>Documents.LeadsOut</c>.</param>
/// <param name="file">Which file; empty for all of them.</param>
/// <param name="bound">What it went beyond.</param>
public sealed class DocumentsRefused(string code, string file, long bound = 0) : Exception($"{code}: {file}")
{
    public string Code { get; } = code;
    public string File { get; } = file;
    public long Bound { get; } = bound;

    /// <summary>What the scanner of files has against it.</summary>
    public FileProblem? Found { get; init; }
}
