using System.Net;
using System.Net.Sockets;
using CsCheck;
using Serai.Platform.Web.Outgoing;

namespace Serai.Tests.Platform.Web.Outgoing;

public sealed class PublicInternetTests
{
    private static readonly string[] V4 =
        ["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4"];

    private static readonly string[] V6 = ["::/128", "::1/128", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8", "2001:db8::/32", "3fff::/20", "100::/64", "2001::/32", "5f00::/16"];

    private static readonly Gen<byte[]> FourBytes = Gen.Byte.Array[4];

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("137.189.11.73", true)]
    [InlineData("100.63.255.255", true)]
    [InlineData("100.128.0.0", true)]
    [InlineData("172.15.255.255", true)]
    [InlineData("172.32.0.0", true)]
    [InlineData("223.255.255.255", true)]
    [InlineData("2404:6800:4005:80c::200e", true)]
    [InlineData("2a00:1450:4001:829::200e", true)]
    [InlineData("::ffff:8.8.8.8", true)]
    [InlineData("64:ff9b::8.8.8.8", true)]
    [InlineData("2002:808:808::1", true)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("255.255.255.255", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("::127.0.0.1", false)]
    [InlineData("64:ff9b::10.0.0.1", false)]
    [InlineData("64:ff9b:1::1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("2002:c0a8:101::1", false)]
    [InlineData("fd00:ec2::254", false)]
    [InlineData("fe80::1%1", false)]
    public void Known_addresses(string address, bool isPublic) => Assert.Equal(isPublic, PublicInternet.Has(IPAddress.Parse(address)));

    [Fact]
    public void No_address_of_a_special_network_is_public_and_neither_is_its_form_in_IPv6() =>
        Gen.Select(Gen.Int[0, V4.Length - 1].Select(i => V4[i]), FourBytes).Sample((network, host) =>
        {
            var address = Within(network, host);
            Assert.All(Forms(address), form => Assert.False(PublicInternet.Has(form), $"{form}"));
        });

    [Fact]
    public void No_address_of_a_special_network_of_IPv6_is_public() =>
        Gen.Select(Gen.Int[0, V6.Length - 1].Select(i => V6[i]), Gen.Byte.Array[16]).Sample((network, host) => Assert.False(PublicInternet.Has(Within(network, host)), $"{Within(network, host)}"));

    [Fact]
    public void An_address_is_what_it_carries() => FourBytes.Sample(bytes =>
    {
        var address = new IPAddress(bytes);
        Assert.All(Forms(address), form => Assert.Equal(PublicInternet.Has(address), PublicInternet.Has(form)));
    });

    [Fact]
    public void Of_IPv6_only_what_is_handed_out_is_public() => Gen.Byte.Array[16].Sample(bytes =>
    {
        bytes[0] = (byte)(bytes[0] | 0x80);
        Assert.False(PublicInternet.Has(new IPAddress(bytes)));
    });

    // As it is, mapped, behind NAT64, over 6to4.
    private static IEnumerable<IPAddress> Forms(IPAddress v4)
    {
        var b = v4.GetAddressBytes();
        yield return v4;
        yield return v4.MapToIPv6();
        yield return new IPAddress([0, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, .. b]);
        yield return new IPAddress([0x20, 0x02, .. b, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
    }

    private static IPAddress Within(string network, byte[] host)
    {
        var parts = network.Split('/');
        var address = IPAddress.Parse(parts[0]);
        Assert.Equal(host.Length, address.AddressFamily == AddressFamily.InterNetwork ? 4 : 16);
        var (bytes, bits) = (address.GetAddressBytes(), int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture));
        for (var i = bits; i < bytes.Length * 8; i++)
            bytes[i / 8] |= (byte)(host[i / 8] & (0x80 >> (i % 8)));
        return new(bytes);
    }
}
