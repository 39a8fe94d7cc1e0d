using System.Formats.Tar;

namespace Serai.Features.Resolve;

/// <summary>What a path leads to, through all links.</summary>
internal static class RealFile
{
    // More than this lead in a circle.
    private const int MostLinks = 40;

    /// <summary>The full path without links, so that two that lead to one file are the same.</summary>
    public static string Path(string path) => Path(System.IO.Path.GetFullPath(path), MostLinks);

    /// <summary>Whether what is there is a file with bytes of its own: no pipe, no device, no socket.</summary>
    public static bool IsRegular(string path)
    {
        try
        {
            // Only a file has a length. What an empty one is, an archive has to know.
            var real = Path(path);
            if (new FileInfo(real).Length > 0)
                return true;
            using var archive = new MemoryStream();
            using (var writer = new TarWriter(archive, leaveOpen: true))
                writer.WriteEntry(real, "x");
            archive.Position = 0;
            using var reader = new TarReader(archive);
            return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Path(string full, int links)
    {
        if (System.IO.Path.GetDirectoryName(full) is not { } folder)
            return full;
        var own = System.IO.Path.Combine(Path(folder, links), System.IO.Path.GetFileName(full));
        return links > 0 && new FileInfo(own).LinkTarget is { } target ? Path(System.IO.Path.GetFullPath(target, System.IO.Path.GetDirectoryName(own)!), links - 1) : own;
    }
}
