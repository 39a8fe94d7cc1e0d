using System.Net;
using System.Net.Sockets;

namespace Serai.Platform.Web.Outgoing;

/// <summary>A request that this site does not make: it would lead to this machine or its neighbours.</summary>
public sealed class OutgoingRefused(string host) : HttpRequestException(
    $"{host} is not on the public internet, so nothing is asked there. If it is meant, name it in Serai:Outgoing:Allowed.");

/// <summary>
/// Opens a connection only to an address that was looked at. The name is looked up once and the address that was found good is
/// the one that is connected to: a name that answers otherwise the second time gains nothing.
/// </summary>
public sealed class GuardedConnect(OutgoingSettings settings, Func<string, CancellationToken, Task<IPAddress[]>> find)
{
    public async ValueTask<Stream> OpenAsync(DnsEndPoint to, CancellationToken stop)
    {
        var found = await AddressesAsync(to.Host, stop);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(found, to.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Where the host may be asked.</summary>
    /// <exception cref="OutgoingRefused">One of its addresses is not public: then the name is not to be trusted with the others.</exception>
    public async Task<IPAddress[]> AddressesAsync(string host, CancellationToken stop)
    {
        var found = IPAddress.TryParse(host.Trim('[', ']'), out var address) ? [address] : await find(host, stop);
        return found.Length > 0 && (settings.Allows(host) || found.All(PublicInternet.Has)) ? found : throw new OutgoingRefused(host);
    }
}
