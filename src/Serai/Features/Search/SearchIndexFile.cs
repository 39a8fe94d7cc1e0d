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
    private const string Header = "serai organizations of ";

    private readonly string path = database.File is { } file
        ? file + ".names"
        : Path.GetFullPath($"data/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(database.ConnectionString)))[..16]}.names");

    /// <summary>What is kept, of whatever version; null where nothing is or it cannot be read.</summary>
    public async Task<IndexedOrganizations?> ReadAsync(IndexedNames names, CancellationToken stop)
    {
        try
        {
            if (!File.Exists(path))
                return null;
            using var stream = new BufferedStream(File.OpenRead(path), 1 << 20);
            using var header = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
            var version = header.ReadString() is { } text && text.StartsWith(Header, StringComparison.Ordinal) ? IndexedVersion.Read(text[Header.Length..]) : null;
            return version is null ? null : new(NameResolver.Load(stream), await names.HeirsAsync(stop), version);
        }
        catch (Exception trouble) when (trouble is IOException or InvalidDataException or UnauthorizedAccessException or FormatException)
        {
            log.LogInformation("The kept search index {Path} is not readable ({Reason}); building it anew.", path, trouble.Message);
            return null;
        }
    }

    /// <summary>Keeps one that was built; one that was changed since is not kept.</summary>
    public void Write(IndexedOrganizations organizations)
    {
        var fresh = path + ".new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using (var stream = new BufferedStream(File.Create(fresh), 1 << 20))
            using (var header = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true))
            {
                header.Write(Header + organizations.Version);
                header.Flush();
                organizations.Resolver.Save(stream);
            }
            File.Move(fresh, path, overwrite: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            log.LogWarning("The search index cannot be kept in {Path} ({Reason}); the next start builds it anew.", path, trouble.Message);
        }
    }
}
