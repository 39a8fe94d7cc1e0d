using System.IO.Compression;
using System.Text.Json;

namespace Serai.Features.Imports.Ror;

/// <summary>A dump on disk: the zip file as it is published, or the JSON from inside it. Its first bytes tell which, not its name.</summary>
internal sealed class RorFile : IDisposable
{
    private readonly FileStream file;
    private readonly ZipArchive? archive;

    private RorFile(FileStream file, ZipArchive? archive, Stream json, long length)
    {
        this.file = file;
        this.archive = archive;
        Json = json;
        Length = length;
    }

    public Stream Json { get; }

    /// <summary>Bytes of JSON to come, as far as the file says it.</summary>
    public long Length { get; }

    /// <exception cref="RorProblemFound">The archive is damaged, or holds no dump.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static RorFile Open(string path, RorLimits limits)
    {
        var file = new FileStream(path, new FileStreamOptions { Options = FileOptions.SequentialScan, BufferSize = 1 << 16 });
        try
        {
            if (!IsZip(file))
                return new(file, null, new GuardedStream(file, limits.MaxBytes), file.Length);
            var archive = new ZipArchive(file, ZipArchiveMode.Read);
            var entry = Dump(archive);
            return new(file, archive, GuardedStream.Of(entry, limits), entry.Length);
        }
        catch (InvalidDataException)
        {
            file.Dispose();
            throw new RorProblemFound(new(RorProblemCode.DamagedArchive, 0, null));
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        Json.Dispose();
        archive?.Dispose();
        file.Dispose();
    }

    private static bool IsZip(FileStream file)
    {
        Span<byte> start = stackalloc byte[2];
        var read = file.ReadAtLeast(start, 2, throwOnEndOfStream: false);
        file.Position = 0;
        return read == 2 && start.SequenceEqual("PK"u8);
    }

    // A release may hold the same dump as CSV, and in the layout of schema 1 too; the one in schema 2 is meant, and where
    // several are, the one whose name says so.
    private static ZipArchiveEntry Dump(ZipArchive archive)
    {
        var dumps = archive.Entries
            .Where(e => e.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase) && !e.FullName.StartsWith("__MACOSX/", StringComparison.Ordinal))
            .ToList();
        if (dumps.Count == 0)
            throw new RorProblemFound(new(RorProblemCode.NoDumpInArchive, 0, null, string.Join(", ", archive.Entries.Take(5).Select(e => e.FullName))));
        if (dumps.Count == 1)
            return dumps[0];
        var meant = dumps.FindAll(IsSchema2);
        return meant.Count switch
        {
            0 => dumps[0],
            1 => meant[0],
            _ => OnlyNamed(meant, "schema_v2") ?? OnlyNamed(meant, "v2")
                ?? throw new RorProblemFound(new(RorProblemCode.SeveralDumps, 0, null, string.Join(", ", meant.Take(5).Select(e => e.FullName)))),
        };
    }

    private static ZipArchiveEntry? OnlyNamed(List<ZipArchiveEntry> dumps, string word) =>
        dumps.FindAll(e => e.Name.Contains(word, StringComparison.OrdinalIgnoreCase)) is [var only] ? only : null;

    /// <summary>Schema 2 has a list of names in each record, schema 1 one name.</summary>
    private static bool IsSchema2(ZipArchiveEntry entry)
    {
        var start = new byte[1 << 16];
        int length;
        using (var stream = entry.Open())
            length = stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        var reader = new Utf8JsonReader(start.AsSpan(0, length), isFinalBlock: false, default);
        try
        {
            while (reader.Read())
                if (reader.TokenType == JsonTokenType.PropertyName && reader.CurrentDepth == 2 && reader.ValueTextEquals("names"u8))
                    return true;
        }
        catch (JsonException)
        {
            return false;
        }
        return false;
    }
}
