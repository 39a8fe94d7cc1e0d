using System.Net;

namespace Serai.Platform.Web;

/// <summary>Where a request comes from, as far as those who ask too much are told from others.</summary>
public static class ClientNetwork
{
    private const int BitsOfV6 = 64;

    /// <summary>The network that a request comes from: one household or campus has a whole /64 of IPv6.</summary>
    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.Length == 16 ? bytes.AsSpan(0, BitsOfV6 / 8) : bytes);
    }
}
