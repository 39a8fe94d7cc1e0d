using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Serai.Platform.Db;
using Serai.Platform.Web.Health;

namespace Serai.Tests.Support;

/// <summary>The real program as a node of a site, on a port of its own.</summary>
public sealed class Node : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly SeraiProgram program;

    private Node(SeraiProgram program, Uri address)
    {
        (this.program, Address) = (program, address);
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    }

    public Uri Address { get; }

    /// <summary>Follows no redirects and keeps no cookies.</summary>
    public HttpClient Client { get; }

    /// <summary>Started, and ready for readers.</summary>
    public static async Task<Node> StartAsync(DatabaseAddress database, params (string Name, string Value)[] settings)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var node = new Node(SeraiProgram.Start(database, settings, "serve", "--no-sample", "--urls", address.ToString().TrimEnd('/')), address);
        await Until.TrueAsync(async () => await node.StatusAsync(HealthLinks.Ready) == HttpStatusCode.OK, Patience, "The node did not become ready.");
        return node;
    }

    /// <summary>A port that nobody has.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>What an address answers; null where nobody does.</summary>
    public async Task<HttpStatusCode?> StatusAsync(string address)
    {
        try
        {
            using var answer = await Client.GetAsync(address);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Stops it as a unit would, and gives all that it wrote.</summary>
    public async Task<string> StopAsync()
    {
        program.Interrupt();
        return (await program.EndAsync()).Said;
    }

    /// <summary>What happens when its machine loses its power.</summary>
    public Task KillAsync() => program.KillAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await program.DisposeAsync();
    }
}

/// <summary>Waiting for what comes by itself.</summary>
public static class Until
{
    public static async Task TrueAsync(Func<Task<bool>> isSo, TimeSpan patience, string otherwise)
    {
        var began = Stopwatch.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(began) < patience, otherwise);
            await Task.Delay(50);
        }
    }
}
