using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.Web;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Platform.Telemetry;

/// <summary>What leaves the process where a collector is named, and that nothing does where none is.</summary>
public sealed class TelemetryTests
{
    private const string Sought = "zanzibar-of-ada", Spent = "a-word-that-lets-somebody-in";

    [Fact]
    public async Task A_collector_gets_traces_and_figures_and_nothing_that_leads_to_a_person()
    {
        await using var collector = new Collector();
        string cookie, person;
        await using (var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(DatabaseKind.Sqlite)), ("Serai:Telemetry:Endpoint", collector.Address)))
        {
            await SmallWorld.ImportAsync(site, ["alpha,Alpha University,education,TH,Bangkok"]);
            using var editor = await site.SignedInAsync(Role.Editor, "alpha", "Ada Lovelace");
            (cookie, person) = (editor.Cookie(SessionCookie.Plain)!, editor.PersonId.ToString("N"));
            var form = await Form.OpenAsync(editor.Client, "/organizations/alpha/edit");
            form["city"] = "Krabi";
            await form.SavedAsync();
            await editor.GetAsync("/organizations?q=" + Sought);
            // The second time it is a page that was kept.
            await editor.GetAsync("/organizations?q=" + Sought);
            using var spent = await editor.Client.GetAsync("/people/join/" + Spent);
        }
        var (traces, metrics) = (collector.To("/v1/traces"), collector.To("/v1/metrics"));
        foreach (var word in (string[])["http.route", "organizations/{slug}/edit", "serai"])
            Assert.Contains(word, traces, StringComparison.Ordinal);
        foreach (var word in (string[])["serai.saves", "serai.import.rows", "http.server.request.duration"])
            Assert.Contains(word, metrics, StringComparison.Ordinal);
        foreach (var word in (string[])[Sought, Spent, cookie, person, "Lovelace", "@example.org", "alpha/edit", "url.path", "url.query", "user_agent", "Firefox", "client.address"])
        {
            Assert.DoesNotContain(word, traces, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(word, metrics, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Without_a_collector_nothing_is_collected()
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        Assert.Null(site.Services.GetService<TracerProvider>());
        Assert.Null(site.Services.GetService<MeterProvider>());
        Assert.Null(site.Services.GetService<Serai.Platform.Telemetry.NothingPersonal>());
    }

    [Theory]
    [InlineData("Serai:Telemetry:Endpoint", "collector.example.org:4318")]
    [InlineData("Serai:Telemetry:Protocol", "http/json")]
    [InlineData("Serai:Logs", "xml")]
    public async Task What_cannot_be_meant_is_refused_at_the_start(string name, string value)
    {
        var settings = new Dictionary<string, string?> { ["Serai:Telemetry:Endpoint"] = "http://127.0.0.1:9", [name] = value };
        var refused = await Assert.ThrowsAsync<CommandRefused>(async () =>
        {
            await using var app = await SeraiSite.CreateAsync(new SiteOptions { Database = await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite), Sample = false, Settings = settings });
        });
        Assert.Contains(value, refused.Message, StringComparison.Ordinal);
    }
}
