using System.Security.Cryptography;
using System.Text;
using Serai.Names;

namespace Serai.Features.Search;

/// <summary>
/// The index on disk, so that a start need not read every name again: beside an SQLite database, in <c>data/</c> for PostgreSQL.
/// It may be deleted at any time.
/// </summary>
public sealed class SearchIndexFile(DatabaseAddress database, ILogger<SearchIndexFile> log)
{
    private readonly string path = database.File is { } file
        ? file + ".names"
        : Path.GetFullPath($"data/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(database.ConnectionString)))[..16]}.names");

    /// <summary>The index of this version of the data; null where none is kept or it cannot be read.</summary>
    public NameIndex? Read(string version)
    {
        try
        {
            if (!File.Exists(path))
                return null;
            using var stream = new BufferedStream(File.OpenRead(path), 1 << 20);
            using var header = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            return header.ReadString() == Header(version) ? NameIndex.Load(stream) : null;
        }
        catch (Exception trouble) when (trouble is IOException or InvalidDataException or UnauthorizedAccessException or FormatException)
        {
            log.LogInformation("The kept search index {Path} is not readable ({Reason}); building it anew.", path, trouble.Message);
            return null;
        }
    }

    public void Write(NameIndex names, string version)
    {
        var fresh = path + ".new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new BufferedStream(File.Create(fresh), 1 << 20))
            using (var header = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            {
                header.Write(Header(version));
                header.Flush();
                names.Save(stream);
            }
            File.Move(fresh, path, overwrite: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The search index cannot be kept in {Path} ({Reason}); the next start builds it anew.", path, trouble.Message);
        }
    }

    private static string Header(string version) => $"serai names of {version}";
}
