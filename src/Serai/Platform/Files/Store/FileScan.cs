using System.Diagnostics;
using System.Security.Cryptography;
using Serai.Platform.Files.Scanning;
using Serai.Platform.Tables;

namespace Serai.Platform.Files.Store;

/// <summary>
/// Has files that somebody sends scanned before they are kept or opened, where a scanner is set. Ask it before the transaction begins, so
/// that nobody waits to write while a file is scanned. It remembers for the request what was clean, and <see cref="FileStore"/> keeps
/// nothing else: a page that does not ask cannot keep what it takes.
/// </summary>
public sealed partial class FileScan(ClamdSettings settings, ILogger<FileScan> log)
{
    private readonly HashSet<string> clean = new(StringComparer.Ordinal);

    // Once it did not answer in time, the other files of the request do not wait for it too.
    private ScanAnswer? silence;

    /// <summary>Whether a scanner is set.</summary>
    public bool IsOn => settings.Address is not null;

    /// <summary>Why a file that a browser sent is not taken; null where it can be.</summary>
    public async Task<FileProblem?> RefusesAsync(IFormFile file, CancellationToken stop)
    {
        if (!IsOn)
            return null;
        await using var content = file.OpenReadStream();
        return await RefusesAsync(file.FileName, content, stop);
    }

    /// <summary>Why a file is not taken; null where it can be.</summary>
    /// <param name="name">What whoever sent it calls it.</param>
    /// <param name="content">All of it; it is read twice, and stands at its beginning afterwards.</param>
    /// <param name="stop">To stop.</param>
    public async Task<FileProblem?> RefusesAsync(string name, Stream content, CancellationToken stop)
    {
        if (settings.Address is not { } address)
            return null;
        content.Position = 0;
        var sha256 = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, stop));
        content.Position = 0;
        var began = Stopwatch.GetTimestamp();
        var answer = clean.Contains(sha256) ? ScanAnswer.Clean : silence ?? await new Clamd(address, settings.Limit).AskAsync(content, stop);
        content.Position = 0;
        if (answer.Called is { } called)
        {
            IsInfected(log, sha256, called);
            return new(FileRefused.Infected, Told.Short(name), called);
        }
        if (answer.Problem is { } problem)
        {
            if (Stopwatch.GetElapsedTime(began) >= settings.Limit)
                silence = answer;
            IsNotScanned(log, sha256, problem);
            return new(FileRefused.NotScanned, Told.Short(name));
        }
        clean.Add(sha256);
        return null;
    }

    /// <summary>Whether bytes of this hash may be kept: they were found clean in this request, or no scanner is set.</summary>
    internal bool LetsPass(string sha256) => !IsOn || clean.Contains(sha256);

    [LoggerMessage(1, LogLevel.Warning, "A file that was sent is not taken: the scanner found {Called} in it. Its SHA-256 is {Sha256}.")]
    private static partial void IsInfected(ILogger log, string sha256, string called);

    [LoggerMessage(2, LogLevel.Warning, "A file that was sent is not taken: clamd did not scan it, and says: {Problem} Its SHA-256 is {Sha256}.")]
    private static partial void IsNotScanned(ILogger log, string sha256, string problem);
}
