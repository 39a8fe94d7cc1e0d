using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using MimeKit;
using Serai.Tests.Architecture;

namespace Serai.Tests.Support;

/// <summary>A real mail server, npm's <c>maildev</c>, on free ports; <c>./test</c> installs it into <c>tests/mail</c>.</summary>
public sealed class MailServer : IAsyncDisposable
{
    private readonly HttpClient api;
    private readonly Process process;

    private MailServer(Process process, int smtp, int web)
    {
        (this.process, Port) = (process, smtp);
        api = new() { BaseAddress = new Uri($"http://127.0.0.1:{web}/api/") };
    }

    public int Port { get; }

    /// <param name="words">Its other options, such as <c>--incoming-user</c>.</param>
    public static async Task<MailServer> StartAsync(params string[] words)
    {
        var program = Path.Combine(SourceTree.Root, "tests", "mail", "node_modules", "maildev", "dist", "bin", "maildev.js");
        Assert.SkipWhen(!File.Exists(program) && Environment.GetEnvironmentVariable("CI") != "true", "maildev is not installed: run ./test, or npm ci in tests/mail.");
        var (smtp, web) = (FreePort(), FreePort());
        var start = new ProcessStartInfo("node", [program, "--ip", "127.0.0.1", "--smtp", $"{smtp}", "--web-ip", "127.0.0.1", "--web", $"{web}", .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        var server = new MailServer(process, smtp, web);
        for (var tries = 0; !await server.AnswersAsync(); tries++)
        {
            Assert.True(tries < 150 && !process.HasExited, "maildev did not start.");
            await Task.Delay(100);
        }
        return server;
    }

    /// <summary>What it has taken, in the order in which it came.</summary>
    public async Task<IReadOnlyList<MimeMessage>> MailsAsync()
    {
        var mails = new List<MimeMessage>();
        foreach (var mail in await api.GetFromJsonAsync<List<JsonElement>>("email") ?? [])
            mails.Add(await MimeMessage.LoadAsync(await api.GetStreamAsync($"email/{mail.GetProperty("id").GetString()}/source")));
        return mails;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port);
            using var answer = await api.GetAsync("healthz");
            return answer.IsSuccessStatusCode;
        }
        catch (Exception problem) when (problem is SocketException or HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        api.Dispose();
    }
}
