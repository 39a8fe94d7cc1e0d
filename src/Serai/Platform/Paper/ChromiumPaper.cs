using System.ComponentModel;
using System.Diagnostics;
using System.Threading.RateLimiting;

namespace Serai.Platform.Paper;

/// <summary>Prints with Debian's Chromium, a process for each document.</summary>
public sealed partial class ChromiumPaper(PaperSettings settings, IClock clock, ILogger<ChromiumPaper> log) : IPrintPaper, IDisposable
{
    private const long LeastRoom = 32 << 20;
    private const int NoSpaceLeft = 28, NoQuotaLeft = 122;

    // Its sandbox refuses to run as root, where it would hold nothing back.
    private static readonly bool IsRoot = Environment.IsPrivilegedProcess;

    private readonly ConcurrencyLimiter room = new(new() { PermitLimit = settings.AtOnce, QueueLimit = settings.Waiting, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
    private int begun;

    public bool IsThere => settings.Find() is not null;

    public async Task<Printed> PrintAsync(string html, CancellationToken stop)
    {
        if (settings.Find() is not { } program) return Printed.Not(PaperTrouble.NoPrinter);
        using var turn = await room.AcquireAsync(1, stop);
        if (!turn.IsAcquired) return Printed.Not(PaperTrouble.Busy);
        if (Interlocked.Exchange(ref begun, 1) == 0) Begin();
        var (began, status, lacksSandbox, trouble) = (Stopwatch.GetTimestamp(), (int?)null, false, PaperTrouble.Failed);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(settings.Limit);
        try
        {
            (var pdf, status, lacksSandbox) = await ChromiumRun.RunAsync(program, html, sandbox: !IsRoot, limit.Token);
            if (pdf is not null) return new(pdf, PaperTrouble.None);
            if (!HasRoom()) trouble = PaperTrouble.NoRoom;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            trouble = PaperTrouble.TooSlow;
        }
        catch (IOException problem) when ((problem.HResult & 0xffff) is NoSpaceLeft or NoQuotaLeft)
        {
            trouble = PaperTrouble.NoRoom;
        }
        catch (Exception problem) when (problem is Win32Exception or IOException or UnauthorizedAccessException)
        {
            DoesNotStart(log, program, problem.GetType().Name);
            return Printed.Not(trouble);
        }
        if (lacksSandbox)
            NoSandbox(log, status);
        else
            NotPrinted(log, trouble, (long)Stopwatch.GetElapsedTime(began).TotalMilliseconds, status);
        return Printed.Not(trouble);
    }

    public void Dispose() => room.Dispose();

    private void Begin()
    {
        PaperFolder.RemoveOld(clock.GetCurrentInstant());
        if (IsRoot) AsRoot(log);
    }

    private static bool HasRoom()
    {
        try
        {
            return new DriveInfo(Path.GetTempPath()).AvailableFreeSpace > LeastRoom;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Chromium prints without its sandbox, because this program runs as root. Run it as a user of its own.")]
    private static partial void AsRoot(ILogger log);

    [LoggerMessage(2, LogLevel.Error, "A document was not printed ({Trouble}) after {Milliseconds} ms; Chromium's exit status: {Status}.")]
    private static partial void NotPrinted(ILogger log, PaperTrouble trouble, long milliseconds, int? status);

    [LoggerMessage(3, LogLevel.Error, "A document was not printed: {Program} does not start ({Problem}).")]
    private static partial void DoesNotStart(ILogger log, string program, string problem);

    [LoggerMessage(4, LogLevel.Error, "A document was not printed: Chromium found no sandbox here (exit status {Status}). It needs user namespaces; see docs/operate/install.md.")]
    private static partial void NoSandbox(ILogger log, int? status);
}
