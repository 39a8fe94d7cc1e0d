using Serai.Platform.Cli;

namespace Serai.Features.Resolve;

/// <summary>
/// A file under another name until it is complete. It is held locked, so that two runs never write the same one; what a run left
/// behind that was killed is nobody's, and the next one takes it away.
/// </summary>
internal sealed class UnfinishedFile : IDisposable
{
    private const string Ending = ".serai.part";

    private readonly string path, wanted;
    private bool isComplete;

    private UnfinishedFile(string path, string wanted, FileStream stream) => (this.path, this.wanted, Stream) = (path, wanted, stream);

    public FileStream Stream { get; }

    /// <exception cref="CommandRefused">Another run is writing it.</exception>
    public static UnfinishedFile Claim(string wanted)
    {
        var path = wanted + Ending;
        for (var again = false; ; again = true)
            try
            {
                return new(path, wanted, Locked(path, FileMode.CreateNew));
            }
            catch (IOException) when (File.Exists(path))
            {
                if (again || !TakeAway(path))
                    throw new CommandRefused($"“{wanted}” is being written by another run just now. Wait for it, or give another with --out.");
            }
    }

    /// <summary>Gives it its name, while it is still locked: whoever takes away what was left behind never takes a whole one.</summary>
    public void Complete(bool replaces)
    {
        Stream.Flush();
        File.Move(path, wanted, overwrite: replaces);
        isComplete = true;
    }

    public void Dispose()
    {
        if (!isComplete) File.Delete(path);
        Stream.Dispose();
    }

    // The lock goes with the run that had it, however it ended.
    private static bool TakeAway(string path)
    {
        try
        {
            using var left = Locked(path, FileMode.Open);
            File.Delete(path);
            return true;
        }
        catch (FileNotFoundException)
        {
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static FileStream Locked(string path, FileMode mode) => new(path, new FileStreamOptions { Mode = mode, Access = FileAccess.Write, Share = FileShare.None, BufferSize = 1 << 16 });
}
