namespace Serai.Platform.Paper;

/// <summary>A folder of one printing, for this program's own user alone; it goes with all that is in it.</summary>
public sealed class PaperFolder : IDisposable
{
    private const string Prefix = "serai-paper-";
    private const int Tries = 20;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private static readonly Duration Left = Duration.FromHours(1);

    private PaperFolder(string path) => Path = path;

    public string Path { get; }

    /// <exception cref="IOException">There is no room.</exception>
    public static PaperFolder New() => new(Directory.CreateTempSubdirectory(Prefix).FullName);

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>Removes what a program that was killed left behind.</summary>
    public static void RemoveOld(Instant now)
    {
        try
        {
            foreach (var folder in new DirectoryInfo(System.IO.Path.GetTempPath()).EnumerateDirectories(Prefix + "*"))
                if (now - Instant.FromDateTimeUtc(folder.LastWriteTimeUtc) > Left) new PaperFolder(folder.FullName).Dispose();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // It is tried again at the next start.
        }
    }

    // What was just killed may write for a moment yet.
    public void Dispose()
    {
        for (var tries = 1; ; tries++)
            try
            {
                Directory.Delete(Path, recursive: true);
                return;
            }
            catch (DirectoryNotFoundException)
            {
                return;
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                if (tries == Tries) return;
                Thread.Sleep(Pause);
            }
    }
}
