using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using NodaTime;
using NodaTime.Testing;
using Microsoft.Extensions.DependencyInjection;
using Serai.Credentials;
using Serai.Features.Certificates.Keys;
using Serai.Platform.Db;
using Serai.Platform.Web;

namespace Serai.Tests.Support;

/// <summary>The whole site on a port of its own, over a real database, on a day that does not change.</summary>
public sealed class TestSite : IAsyncDisposable
{
    /// <summary>What “today” is in the tests.</summary>
    public static readonly LocalDate Today = new(2026, 11, 23);

    // A site takes a tenth of a second for a password, so that nobody guesses; a test signs in ten times.
    private const int HashRounds = 1000;

    private readonly WebApplication app;

    private TestSite(WebApplication app, DatabaseAddress database)
    {
        this.app = app;
        Database = database;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public DatabaseAddress Database { get; }
    public Uri Address { get; }

    /// <summary>Follows no redirects and keeps no cookies.</summary>
    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>Stands still until a test moves it.</summary>
    public FakeClock Clock => (FakeClock)app.Services.GetRequiredService<IClock>();

    /// <summary>A site over a new database: empty, or with the sample.</summary>
    public static async Task<TestSite> StartAsync(DatabaseKind kind, bool sample = false) =>
        await StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind, sample)));

    public static Task<TestSite> StartAsync(DatabaseAddress database, params (string Name, string Value)[] settings) => StartAsync(database, "http://127.0.0.1:0", settings);

    /// <summary>A site with parts that a feature would bring which is not there.</summary>
    public static Task<TestSite> StartAsync(DatabaseAddress database, Action<IServiceCollection> with, params (string Name, string Value)[] settings) => StartAsync(database, "http://127.0.0.1:0", settings, with);

    /// <summary>The same site again, at the same address, after its process has ended.</summary>
    public async Task<TestSite> AgainAsync(params (string Name, string Value)[] settings)
    {
        await DisposeAsync();
        return await StartAsync(Database, Address.ToString().TrimEnd('/'), settings);
    }

    private static async Task<TestSite> StartAsync(DatabaseAddress database, string urls, (string Name, string Value)[] settings, Action<IServiceCollection>? with = null)
    {
        var app = await SeraiSite.CreateAsync(new SiteOptions
        {
            Database = database,
            Urls = urls,
            Sample = false,
            // Background work would ask the database while a test counts what a page asks; printing takes seconds.
            Settings = settings.Prepend((Name: "Serai:Jobs", Value: "off")).Prepend((Name: "Serai:Chromium", Value: "off")).GroupBy(s => s.Name).ToDictionary(s => s.Key, s => (string?)s.Last().Value),
            // Statements are counted where a request asks for them.
            Instead = services =>
            {
                KnownPageParts.Use(services);
                // The primes of a key as strong as a site makes it take longer to find than most tests run.
                services.AddSingleton(new IssuerKeyStrength(PublicKey.FewestBits));
                services.AddHttpContextAccessor().Configure<PasswordHasherOptions>(options => options.IterationCount = HashRounds);
                with?.Invoke(services);
            },
            Clock = new FakeClock(Today.AtMidnight().InUtc().ToInstant() + Duration.FromHours(12)),
        });
        await app.StartAsync();
        return new(app, database);
    }

    /// <summary>The parts as a request gets them.</summary>
    public async Task<T> WithAsync<TPart, T>(Func<TPart, Task<T>> work)
        where TPart : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TPart>());
    }

    public async Task WithAsync<TPart>(Func<TPart, Task> work)
        where TPart : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TPart>());
    }

    /// <summary>The page's text; fails where the answer is another than 200.</summary>
    public async Task<string> GetAsync(string address, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd(language ?? "en");
        using var response = await Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)response.StatusCode}: {text[..Math.Min(2000, text.Length)]}");
        return WebUtility.HtmlDecode(text);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
    }
}
