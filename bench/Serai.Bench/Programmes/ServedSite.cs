using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Certificates.Runs;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Bench.Programmes;

/// <summary>The program as it is run, a process of its own.</summary>
internal sealed partial class ServedSite : IAsyncDisposable
{
    private const int KeptLines = 40;

    private readonly Process process;
    private readonly ConcurrentQueue<string> said = new();

    private ServedSite(Process process, int port) => (this.process, Port) = (process, port);

    public int Port { get; }

    /// <summary>What it has taken of the processors so far: on a busy machine this tells more than the clock.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>What it wrote last: why a page did not answer stands there.</summary>
    public string Said => string.Join('\n', said);

    /// <summary>Started, and answering.</summary>
    public static async Task<ServedSite> StartAsync(string database, string mails, params (string Name, string Value)[] settings)
    {
        var port = Servers.FreePort();
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "serai.dll"), "serve", "--no-sample", "--database", database, "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings.Prepend(("Serai__Mail__Folder", mails)))
            start.Environment[name] = value;
        var site = new ServedSite(Process.Start(start)!, port);
        site.process.OutputDataReceived += (_, line) => site.Keep(line.Data);
        site.process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        site.process.BeginOutputReadLine();
        site.process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var tries = 0; tries < 600 && !site.process.HasExited; tries++)
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/programmes"));
                return answer.StatusCode == HttpStatusCode.OK ? site : throw new InvalidOperationException($"/programmes answered {(int)answer.StatusCode}.");
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
        await site.DisposeAsync();
        throw new TimeoutException("The program did not answer.");
    }

    /// <summary>Begins to issue certificates to all who completed an edition, through its page.</summary>
    public async Task<Guid> BeginRunAsync(HttpClient organiser, MadeEdition edition)
    {
        var address = new Uri(RunLinks.Issue("edition", edition.Id), UriKind.Relative);
        var page = await organiser.GetStringAsync(address);
        using var begun = await organiser.PostAsync(address, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["template"] = Option().Match(page).Groups[1].Value, ["whom"] = IssueManyModel.Everybody, ["go"] = IssueManyModel.Begin, ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value,
        }));
        return begun.StatusCode == HttpStatusCode.SeeOther ? Guid.Parse(begun.Headers.Location!.ToString().Split('/')[^1]) : throw new InvalidOperationException($"{address} answered {(int)begun.StatusCode}.");
    }

    /// <returns>How many seconds it took to sign all of a run, what of the processors, and then to print them.</returns>
    public async Task<(double Signed, double Processor, double Printed)> WaitAsync(string database, Guid run)
    {
        await using var scope = await CommandScope.OpenAsync(DatabaseAddress.Parse(database), CancellationToken.None);
        var (db, began, before, signed, processor) = (scope.Get<SeraiDb>(), Stopwatch.GetTimestamp(), Processor, 0d, 0d);
        while (true)
        {
            if (signed == 0 && !await db.CertificateRunItems.AnyAsync(i => i.RunId == run && i.State == RunItemState.Waiting))
                (signed, processor) = (Stopwatch.GetElapsedTime(began).TotalSeconds, (Processor - before).TotalSeconds);
            if (await db.CertificateRuns.AsNoTracking().AnyAsync(r => r.Id == run && r.FinishedAt != null))
                return (signed, processor, Stopwatch.GetElapsedTime(began).TotalSeconds - signed);
            await Task.Delay(100);
        }
    }

    private void Keep(string? line)
    {
        said.Enqueue(line ?? "");
        if (said.Count > KeptLines)
            said.TryDequeue(out _);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex("<select[^>]*name=\"template\".*?<option[^>]*value=\"([0-9a-f-]{36})\"", RegexOptions.Singleline)]
    private static partial Regex Option();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
