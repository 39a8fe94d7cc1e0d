using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serai.Platform.Db;
using Serai.Platform.Web;

namespace Serai.Bench;

/// <summary>The servers that are measured, each a process of its own.</summary>
public static class Servers
{
    /// <summary>Kestrel with nothing but the bytes of a file: the most that any page could reach.</summary>
    public static async Task<int> BareAsync(string port, string file)
    {
        var body = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{port}");
        await using var app = builder.Build();
        app.Run(context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            context.Response.ContentLength = body.Length;
            return context.Response.Body.WriteAsync(body, 0, body.Length);
        });
        await app.RunAsync();
        return 0;
    }

    /// <summary>The site, on a copy of its own. In a mode that changes, something is saved before each request.</summary>
    public static async Task<int> SiteAsync(string port, string database, string mode, string page)
    {
        await using var app = await SeraiSite.CreateAsync(new SiteOptions { Database = DatabaseAddress.Parse(database), Urls = $"http://127.0.0.1:{port}", Sample = false });
        if (await SaveBeforeEach.ForAsync(app.Services, mode, page) is { } save)
            DiagnosticListener.AllListeners.Subscribe(save);
        await app.RunAsync();
        return 0;
    }

    /// <summary>A port that nobody listens on at the moment.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts one of them and waits until it answers.</summary>
    public static async Task<Process> StartAsync(int port, string probe, params string[] arguments)
    {
        var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var tries = 0; tries < 600; tries++)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}{probe}"));
                if (answer.StatusCode == HttpStatusCode.OK) return process;
                process.Kill();
                throw new InvalidOperationException($"{probe} answered {(int)answer.StatusCode}.");
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }
        process.Kill();
        throw new TimeoutException($"{string.Join(' ', arguments)} did not answer within 30 s.");
    }
}
