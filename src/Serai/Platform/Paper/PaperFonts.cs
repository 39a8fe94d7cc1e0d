using System.ComponentModel;
using System.Diagnostics;

namespace Serai.Platform.Paper;

/// <summary>What the fonts of this machine can draw, as its own list of fonts says, where Chromium looks too. What none of them draws is an empty box on paper, and nobody is told.</summary>
public sealed class PaperFonts(PaperSettings settings, IClock clock) : IDisposable
{
    // Fonts may be installed while the site runs.
    private static readonly Duration Kept = Duration.FromMinutes(10);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim turn = new(1);
    private (Instant At, FontSigns? Signs)? known;

    /// <returns>Null where it cannot be found out: then nothing is said of it.</returns>
    public async Task<FontSigns?> ReadAsync(CancellationToken stop)
    {
        await turn.WaitAsync(stop);
        try
        {
            var now = clock.GetCurrentInstant();
            if (known is not { } read || now - read.At > Kept)
            {
                var said = await ListAsync(stop);
                read = (now, said is null ? null : FontSigns.Read(said));
                known = read;
            }
            return read.Signs;
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();

    private async Task<string?> ListAsync(CancellationToken stop)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(Patience);
        try
        {
            using var folder = PaperFolder.New();
            using var process = Process.Start(Start(folder)) ?? throw new Win32Exception();
            try
            {
                var said = await process.StandardOutput.ReadToEndAsync(limit.Token);
                await process.WaitForExitAsync(limit.Token);
                return process.ExitCode == 0 ? said : null;
            }
            finally
            {
                if (!process.HasExited)
                    process.Kill();
            }
        }
        catch (Exception problem) when (problem is Win32Exception or IOException or UnauthorizedAccessException or InvalidOperationException || (problem is OperationCanceledException && !stop.IsCancellationRequested))
        {
            return null;
        }
    }

    // With as much of the environment as Chromium has: it finds the same fonts.
    private ProcessStartInfo Start(PaperFolder folder)
    {
        var start = new ProcessStartInfo(settings.FontList) { WorkingDirectory = folder.Path, RedirectStandardOutput = true };
        ChromiumRun.ShutIn(start, folder);
        foreach (var word in (string[])["--format", "%{charset}\n"])
            start.ArgumentList.Add(word);
        return start;
    }
}
