using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace Serai.Platform.Web.Outgoing;

/// <summary>
/// Which addresses anybody on the internet can be reached at. All others are this machine, its neighbours or nobody: what the
/// registries of special addresses name (RFC 6890 with its updates; for IPv6 only what is handed out, 2000::/3).
/// </summary>
public static class PublicInternet
{
    private static readonly IPNetwork[] NotPublic =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            // Within 2000::/3: Teredo and other protocols' own, documentation, 6to4 (looked into below), relays.
            "2001::/23", "2001:db8::/32", "3fff::/20", "2620:4f:8000::/48",
        ]).Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork HandedOut = IPNetwork.Parse("2000::/3"), SixToFour = IPNetwork.Parse("2002::/16"), Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Whether it is one. An address of IPv6 that only carries one of IPv4 is what that one is.</summary>
    public static bool Has(IPAddress address)
    {
        if (address.AddressFamily == AddressFamily.InterNetwork) return !NotPublic.Any(n => n.Contains(address));
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return false;
        if (address.IsIPv4MappedToIPv6) return Has(address.MapToIPv4());
        // A zone (fe80::1%eth0) names a link of this machine.
        if (address.ScopeId != 0) return false;
        if (Nat64.Contains(address)) return Has(Carried(address, 12));
        if (SixToFour.Contains(address)) return Has(Carried(address, 2));
        return HandedOut.Contains(address) && !NotPublic.Any(n => n.Contains(address));
    }

    private static IPAddress Carried(IPAddress address, int at) =>
        new(BinaryPrimitives.ReverseEndianness(BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes().AsSpan(at))));
}
