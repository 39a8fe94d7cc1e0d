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

    /// <summary>The site. When <paramref name="changing"/>, the data's version moves with each request, as if somebody had saved something.</summary>
    public static async Task<int> SiteAsync(string port, string database, bool changing)
    {
        await using var app = await SeraiSite.CreateAsync(new SiteOptions { Database = DatabaseAddress.Parse(database), Urls = $"http://127.0.0.1:{port}", Sample = false });
        if (changing)
            DiagnosticListener.AllListeners.Subscribe(new EachRequest(app.Services.GetRequiredService<DataVersion>()));
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
                return answer.StatusCode == HttpStatusCode.OK ? process : throw new InvalidOperationException($"{probe} answered {(int)answer.StatusCode}.");
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        }
        process.Kill();
        throw new TimeoutException($"{string.Join(' ', arguments)} did not answer within 30 s.");
    }

    private sealed class EachRequest(DataVersion version) : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
    {
        public void OnNext(DiagnosticListener listener)
        {
            if (listener.Name == "Microsoft.AspNetCore")
                listener.Subscribe(this, name => name == "Microsoft.AspNetCore.Hosting.HttpRequestIn.Start" || name == "Microsoft.AspNetCore.Hosting.HttpRequestIn");
        }

        public void OnNext(KeyValuePair<string, object?> told) => version.Moved();

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
