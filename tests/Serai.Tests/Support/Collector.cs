using System.Collections.Concurrent;
using System.Net;
using System.Text;

namespace Serai.Tests.Support;

/// <summary>Takes what is sent by OTLP over HTTP, and keeps it as it came.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly Task work;
    private readonly ConcurrentQueue<(string Path, string Body)> came = [];

    public Collector()
    {
        Address = $"http://127.0.0.1:{Node.FreePort()}/";
        listener.Prefixes.Add(Address);
        listener.Start();
        work = Task.Run(TakeAsync);
    }

    public string Address { get; }

    /// <summary>All that came to an address; its texts can be read in it.</summary>
    public string To(string path) => string.Concat(came.Where(c => c.Path == path).Select(c => c.Body));

    private async Task TakeAsync()
    {
        try
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
                came.Enqueue((context.Request.Url!.AbsolutePath, await reader.ReadToEndAsync()));
                context.Response.ContentType = "application/x-protobuf";
                context.Response.Close();
            }
        }
        catch (Exception problem) when (problem is HttpListenerException or ObjectDisposedException)
        {
            // It was stopped.
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Close();
        await work;
    }
}
