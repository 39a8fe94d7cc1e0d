using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Serai.Platform.Db;
using Serai.Platform.Files.Scanning;

namespace Serai.Tests.Platform.Files.Scanning;

public sealed class ClamdSettingsTests
{
    [Fact]
    public void Without_a_setting_nothing_is_scanned()
    {
        Assert.Null(Read(null));
        Assert.Null(Read(" "));
    }

    [Fact]
    public void A_host_and_port_or_the_file_of_a_socket_is_an_address()
    {
        Assert.Equal(new DnsEndPoint("localhost", 3310), Read(" localhost:3310 "));
        Assert.Equal(new IPEndPoint(IPAddress.Parse("10.0.0.5"), 3310), Read("10.0.0.5:3310"));
        Assert.Equal(new IPEndPoint(IPAddress.IPv6Loopback, 3310), Read("[::1]:3310"));
        Assert.Equal("/run/clamav/clamd.ctl", Assert.IsType<UnixDomainSocketEndPoint>(Read("unix:/run/clamav/clamd.ctl")).ToString());
    }

    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:0")]
    [InlineData("localhost:65536")]
    [InlineData("localhost:-1")]
    [InlineData(":3310")]
    [InlineData("::1:3310")]
    [InlineData("tcp://localhost:3310")]
    [InlineData("unix:")]
    [InlineData("unix:run/clamd.ctl")]
    public void What_is_no_address_is_told(string text) =>
        Assert.Contains($"Serai:Files:Clamd '{text}' is no address", Assert.Throws<InvalidOperationException>(() => Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_socket_with_a_longer_name_than_systems_take_is_told() => Assert.Throws<InvalidOperationException>(() => Read("unix:/" + new string('a', 300)));

    [Fact]
    public async Task It_is_told_at_the_start()
    {
        var database = await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite);
        var problem = await Assert.ThrowsAsync<InvalidOperationException>(() => TestSite.StartAsync(database, ("Serai:Files:Clamd", "yes")));
        Assert.Contains("localhost:3310", problem.Message, StringComparison.Ordinal);
    }

    private static EndPoint? Read(string? text) => ClamdSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Serai:Files:Clamd", text)]).Build()).Address;
}
