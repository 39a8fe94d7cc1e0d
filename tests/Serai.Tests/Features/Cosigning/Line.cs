using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Serai.Features.Cosigning;

namespace Serai.Tests.Features.Cosigning;

/// <summary>What a line can do to a message.</summary>
internal enum Fault
{
    None,

    /// <summary>It does not arrive.</summary>
    CutBefore,

    /// <summary>It arrives, and the answer does not come back.</summary>
    CutAfter,

    /// <summary>It arrives twice.</summary>
    Twice,

    /// <summary>It does not arrive now, but some time later, after others.</summary>
    Later,
}

/// <summary>A line to a site: an address before it that hands on what is asked, and does what it is told to messages.</summary>
internal sealed class Line : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.FromMinutes(1) });
    private readonly Queue<byte[]> held = new();
    private readonly Lock guard = new();

    private Line(WebApplication app) => this.app = app;

    /// <summary>Where the line leads.</summary>
    public Uri Target { get; set; } = new("http://127.0.0.1:1");

    public string Root => app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First().TrimEnd('/');

    /// <summary>What happens to the next message; nothing by itself.</summary>
    public Func<Fault> Next { get; set; } = () => Fault.None;

    public static async Task<Line> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(k => k.Limits.MaxRequestBodySize = null);
        var app = builder.Build();
        var line = new Line(app);
        app.Run(line.HandOnAsync);
        await app.StartAsync();
        return line;
    }

    /// <summary>Brings what was held back.</summary>
    public async Task DeliverHeldAsync()
    {
        while (Dequeue() is { } body)
            (await SendAsync("POST", CosigningLinks.Messages, body, "application/jose")).Dispose();
    }

    private byte[]? Dequeue()
    {
        lock (guard)
            return held.TryDequeue(out var body) ? body : null;
    }

    private async Task HandOnAsync(HttpContext context)
    {
        using var read = new MemoryStream();
        await context.Request.Body.CopyToAsync(read);
        var (body, path) = (read.ToArray(), context.Request.Path + context.Request.QueryString.Value);
        var fault = path == CosigningLinks.Messages ? Next() : Fault.None;
        if (fault == Fault.Later)
            lock (guard)
                held.Enqueue(body);
        if (fault is Fault.CutBefore or Fault.Later)
        {
            context.Abort();
            return;
        }
        if (fault == Fault.Twice)
            (await SendAsync(context.Request.Method, path, body, context.Request.ContentType)).Dispose();
        using var answer = await SendAsync(context.Request.Method, path, body, context.Request.ContentType);
        if (fault == Fault.CutAfter)
        {
            context.Abort();
            return;
        }
        context.Response.StatusCode = (int)answer.StatusCode;
        context.Response.ContentType = answer.Content.Headers.ContentType?.ToString();
        await context.Response.Body.WriteAsync(await answer.Content.ReadAsByteArrayAsync());
    }

    private async Task<HttpResponseMessage> SendAsync(string method, string path, byte[] body, string? type)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(Target, path));
        if (body.Length > 0)
        {
            request.Content = new ByteArrayContent(body);
            if (type is not null)
                request.Content.Headers.TryAddWithoutValidation("Content-Type", type);
        }
        try
        {
            return await client.SendAsync(request);
        }
        catch (HttpRequestException)
        {
            // Nobody is there.
            return new(HttpStatusCode.BadGateway);
        }
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
