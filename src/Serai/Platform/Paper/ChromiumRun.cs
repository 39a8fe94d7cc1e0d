using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Serai.Platform.Paper;

/// <summary>One run of Chromium over one document, in a folder of its own. It sees nothing of the network and of this program's environment.</summary>
internal static class ChromiumRun
{
    private const string Source = "document.html", Result = "document.pdf", Profile = "profile";
    private const int MostBytes = 64 << 20, MostSaid = 64 << 10, TrailerWithin = 1024;
    private static readonly TimeSpan ToDie = TimeSpan.FromSeconds(5);

    // Where the distribution's own files are; nothing that holds a password.
    private static readonly string[] Passed = ["PATH", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "FONTCONFIG_FILE", "FONTCONFIG_PATH", "LD_LIBRARY_PATH"];

    /// <exception cref="OperationCanceledException">It was told to stop; all that it started is gone.</exception>
    /// <exception cref="IOException">There is no room.</exception>
    /// <exception cref="Win32Exception">The program does not start.</exception>
    public static async Task<(byte[]? Pdf, int Status, bool LacksSandbox)> RunAsync(string program, string html, bool sandbox, CancellationToken stop)
    {
        using var folder = PaperFolder.New();
        await File.WriteAllTextAsync(folder.File(Source), html, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), stop);
        using var process = Process.Start(Start(program, folder, sandbox)) ?? throw new Win32Exception();
        process.StandardInput.Close();
        var said = SaidAsync(process.StandardError);
        _ = SaidAsync(process.StandardOutput);
        try
        {
            await process.WaitForExitAsync(stop);
        }
        finally
        {
            await EndAsync(process, folder);
        }
        var lacks = process.ExitCode != 0 && await Task.WhenAny(said, Task.Delay(ToDie, CancellationToken.None)) == said && (await said).Contains("sandbox", StringComparison.OrdinalIgnoreCase);
        return (await PdfAsync(folder.File(Result), stop), process.ExitCode, lacks);
    }

    private static ProcessStartInfo Start(string program, PaperFolder folder, bool sandbox)
    {
        var start = new ProcessStartInfo(program)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        ShutIn(start, folder);
        foreach (var option in Options(folder).Concat(sandbox ? [] : ["--no-sandbox"]).Append(new Uri(folder.File(Source)).AbsoluteUri))
            start.ArgumentList.Add(option);
        return start;
    }

    /// <summary>Leaves of this program's environment only what is needed, and makes the folder its home.</summary>
    internal static void ShutIn(ProcessStartInfo start, PaperFolder folder)
    {
        var passed = Passed.Select(name => (name, Value: Environment.GetEnvironmentVariable(name))).Where(p => p.Value is not null).ToList();
        start.Environment.Clear();
        foreach (var (name, value) in passed.Concat([("HOME", folder.Path), ("TMPDIR", folder.Path), ("XDG_CONFIG_HOME", folder.Path), ("XDG_CACHE_HOME", folder.Path)]))
            start.Environment[name] = value;
    }

    private static IEnumerable<string> Options(PaperFolder folder) =>
    [
        "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check", "--disable-extensions", "--disable-sync", "--disable-breakpad",
        "--disable-background-networking", "--disable-component-update", "--disable-default-apps", "--no-pings", "--disable-quic",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
        $"--user-data-dir={folder.File(Profile)}", $"--print-to-pdf={folder.File(Result)}", "--no-pdf-header-footer", "--export-tagged-pdf", "--generate-pdf-document-outline",
    ];

    // Read to its end, or what says much would wait for ever; kept is what tells the reason.
    private static async Task<string> SaidAsync(StreamReader from)
    {
        var (said, part) = (new StringBuilder(), new char[4096]);
        try
        {
            for (int read; (read = await from.ReadAsync(part)) > 0;)
                if (said.Length < MostSaid) said.Append(part, 0, read);
        }
        catch (Exception problem) when (problem is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It was killed.
        }
        return said.ToString();
    }

    private static async Task EndAsync(Process process, PaperFolder folder)
    {
        if (!process.HasExited)
        {
            try
            {
                process.Kill(entireProcessTree: true);
            }
            catch (Exception problem) when (problem is InvalidOperationException or Win32Exception or AggregateException)
            {
                // It ended meanwhile; what is left of it is found below.
            }
            using var patience = new CancellationTokenSource(ToDie);
            await process.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        KillRest(folder);
    }

    // What it started and did not wait for is nobody's child any more, but has the folder in its environment.
    private static void KillRest(PaperFolder folder)
    {
        if (!Directory.Exists("/proc")) return;
        var mark = Encoding.UTF8.GetBytes("HOME=" + folder.Path + "\0");
        foreach (var entry in Directory.EnumerateDirectories("/proc"))
            try
            {
                if (int.TryParse(Path.GetFileName(entry), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && File.ReadAllBytes(Path.Combine(entry, "environ")).AsSpan().IndexOf(mark) >= 0)
                    Process.GetProcessById(id).Kill();
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or InvalidOperationException or Win32Exception)
            {
                // It is gone, or somebody else's.
            }
    }

    // Whole: with its beginning and its end.
    private static async Task<byte[]?> PdfAsync(string file, CancellationToken stop)
    {
        if (new FileInfo(file) is not { Exists: true, Length: > 0 and <= MostBytes }) return null;
        var bytes = await File.ReadAllBytesAsync(file, stop);
        return bytes.AsSpan().StartsWith("%PDF-"u8) && bytes.AsSpan(Math.Max(0, bytes.Length - TrailerWithin)).IndexOf("%%EOF"u8) >= 0 ? bytes : null;
    }
}
