using Microsoft.Win32.SafeHandles;

namespace Serai.Features.Resolve;

/// <summary>Standard output as a stream that says when nobody reads it any more; the console's own stays silent and takes all that comes.</summary>
internal static class StandardOutput
{
    private const int BrokenPipe = 32;

    public static Stream Open()
    {
        // Of a file the place is kept by the console's own, as others may write behind us.
        var stream = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return stream.CanSeek ? Console.OpenStandardOutput() : stream;
    }

    /// <summary>Whether it means that the reader has gone, as <c>head</c> does once it has its lines.</summary>
    public static bool IsGone(IOException problem) => problem.HResult == BrokenPipe;
}

/// <summary>Nobody reads standard output any more: there is nothing left to do, and nothing to say.</summary>
public sealed class ReaderGone : Exception;
