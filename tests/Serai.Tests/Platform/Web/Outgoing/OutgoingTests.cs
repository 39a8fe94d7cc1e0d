using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Web.Outgoing;
using Serai.Tests.Architecture;

namespace Serai.Tests.Platform.Web.Outgoing;

/// <summary>What this site asks of others, tried against a neighbour on this machine.</summary>
public sealed class OutgoingTests : IAsyncLifetime
{
    private readonly WebApplication neighbour = Neighbour();
    private Uri address = null!;

    public async ValueTask InitializeAsync()
    {
        await neighbour.StartAsync();
        address = new Uri(neighbour.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public ValueTask DisposeAsync() => neighbour.DisposeAsync();

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("2130706433")]
    [InlineData("0x7f.1")]
    public async Task A_neighbour_is_not_asked(string host)
    {
        using var client = Client(null);
        var problem = await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetAsync($"http://{host}:{address.Port}/"));
        Assert.Contains("Serai:Outgoing:Allowed", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_named_is_asked_and_no_other()
    {
        using var client = Client("127.0.0.1");
        Assert.Equal("here", await client.GetStringAsync(new Uri(address, "/")));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetAsync($"http://localhost:{address.Port}/"));
    }

    [Fact]
    public async Task A_redirect_is_told_and_not_followed()
    {
        using var client = Client("127.0.0.1");
        using var answer = await client.GetAsync(new Uri(address, "/away"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Too_large_an_answer_is_not_read()
    {
        using var client = Client("127.0.0.1");
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => client.GetStringAsync(new Uri(address, "/large")));
    }

    [Fact]
    public async Task A_name_with_a_private_address_among_others_is_refused_and_is_looked_up_once()
    {
        var asked = 0;
        var guard = new GuardedConnect(Settings(null), (_, _) =>
        {
            asked++;
            return Task.FromResult<IPAddress[]>([IPAddress.Parse("8.8.8.8"), IPAddress.Loopback]);
        });
        await Assert.ThrowsAsync<OutgoingRefused>(async () => await guard.OpenAsync(new("rebinding.example", 80), default));
        Assert.Equal(1, asked);
    }

    [Fact]
    public void A_setting_that_is_no_host_is_told() => Assert.Throws<InvalidOperationException>(() => Settings("http://10.0.0.1/"));

    [Fact]
    public void Nothing_goes_out_past_the_guard()
    {
        string[] ways = ["new HttpClient", "SocketsHttpHandler", "HttpClientHandler", "WebRequest", "WebClient", ".CreateClient(", "HttpMessageInvoker", "AddHttpClient(", "AddHttpClient<"];
        var wrong = SourceTree.Files("src", "*.cs").Where(f => !SourceTree.Relative(f).StartsWith("src/Serai/Platform/Web/Outgoing/", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f) is var text && ways.Any(w => text.Contains(w, StringComparison.Ordinal))).Select(SourceTree.Relative);
        Assert.Empty(wrong);
    }

    private static OutgoingSettings Settings(string? allowed) =>
        OutgoingSettings.Read(new ConfigurationBuilder().AddInMemoryCollection([new("Serai:Outgoing:Allowed", allowed)]).Build());

    private static HttpClient Client(string? allowed)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new("Serai:Outgoing:Allowed", allowed)]).Build());
        services.AddOutgoing();
        return services.BuildServiceProvider().GetRequiredService<IHttpClientFactory>().Outgoing();
    }

    private static WebApplication Neighbour()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapGet("/", () => "here");
        app.MapGet("/away", () => Results.Redirect("/"));
        app.MapGet("/large", () => new string('x', 3 * 1024 * 1024));
        return app;
    }
}
