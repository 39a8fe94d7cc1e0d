using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using Serai.Features.People;
using Serai.Features.People.Tokens;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Tokens;
using Serai.Platform.Db;

namespace Serai.Tests.Features.People.Tokens;

public sealed class TokenTests
{
    private const string Me = "/api/v1/me";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_token_is_shown_once_works_and_is_revoked(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, "uasr");
        Assert.Contains("No token yet.", Plain.Of(await editor.GetAsync(PeopleLinks.Tokens)));
        using var answer = await editor.FillAsync(PeopleLinks.Tokens, ("name", "nightly list"), ("scope", "Edit"), ("organization", "uasr"));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        var page = await Visitor.TextAsync(answer, HttpStatusCode.OK, "tokens");
        var token = Regex.Match(page, "serai_[A-Za-z0-9_-]{43}").Value;
        Assert.Equal(49, token.Length);
        using var program = new ApiProgram(site.Address, token);
        var me = await program.GetAsync(Me);
        me.Is(HttpStatusCode.OK);
        Assert.Equal("private, no-cache", me.CacheControl!.Replace("no-cache, private", "private, no-cache"));
        Assert.Contains("\"roles\":[{\"role\":\"editor\",\"organization\":\"uasr\"}],\"token\":{\"name\":\"nightly list\",\"scope\":\"edit\",\"organization\":\"uasr\",\"ends\":\"2027-02-22T00:00:00Z\"}", me.Body);
        var list = await editor.GetAsync(PeopleLinks.Tokens);
        Assert.DoesNotContain(token, list);
        Assert.Contains("…" + token[^4..], WebUtility.HtmlDecode(list));
        Assert.Equal(PeopleLinks.Tokens, await editor.FillAndGoAsync(PeopleLinks.Tokens, ("token", (await editor.FormAsync(PeopleLinks.Tokens, "token"))["token"])));
        (await program.GetAsync(Me)).Is(HttpStatusCode.Unauthorized, "BadToken");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_stored_and_logged_is_not_the_token(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(await Databases.CopyAsync(await SampleTemplate.Of(kind)), ("Logging:LogLevel:Default", "Trace"));
        using var logs = new Said();
        site.Services.GetRequiredService<ILoggerFactory>().AddProvider(logs);
        using var editor = await site.SignedInAsync(Role.Editor, "uasr");
        using var made = await editor.FillAsync(PeopleLinks.Tokens, ("name", "logged"), ("scope", "Edit"));
        var token = Regex.Match(await Visitor.TextAsync(made, HttpStatusCode.OK, "tokens"), "serai_[A-Za-z0-9_-]{43}").Value;
        using var program = new ApiProgram(site.Address, token);
        (await program.GetAsync(Me)).Is(HttpStatusCode.OK);
        (await program.PatchAsync("/api/v1/records/organization/uasr", new { city = "Xi'an" })).Is(HttpStatusCode.OK);
        Assert.Contains(logs.Lines, l => l.Contains("/api/v1/me", StringComparison.Ordinal));
        Assert.DoesNotContain(logs.Lines, l => l.Contains(token[6..20], StringComparison.Ordinal));
        var row = await site.WithAsync<SeraiDb, ApiToken>(db => db.ApiTokens.SingleAsync());
        Assert.Equal(Secret.Hash(program.Token), row.Hash);
        Assert.DoesNotContain(program.Token[10..], System.Text.Json.JsonSerializer.Serialize(row));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_token_that_has_ended_or_is_none_is_refused_and_never_nobodys(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var program = await site.ProgramAsync(Role.Editor, "uasr");
        (await program.GetAsync("/api/v1/alliances")).Is(HttpStatusCode.OK);
        foreach (var wrong in (string[])["serai_" + new string('A', 43), "something", ""])
        {
            using var other = site.Nobody();
            other.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer " + wrong);
            using var refused = await other.Client.GetAsync("/api/v1/alliances");
            Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
            Assert.Equal("application/problem+json", refused.Content.Headers.ContentType!.MediaType);
            Assert.StartsWith("Bearer", refused.Headers.WwwAuthenticate.ToString());
            Assert.True(refused.Headers.CacheControl!.Private);
        }
        site.Clock.Advance(Duration.FromDays(90));
        (await program.GetAsync("/api/v1/alliances")).Is(HttpStatusCode.Unauthorized, "BadToken");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_token_is_for_the_api_and_opens_no_page(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var program = await site.ProgramAsync(Role.Administrator);
        foreach (var page in (string[])[PeopleLinks.Me, PeopleLinks.Tokens, PeopleLinks.Index, "/organizations/uasr/edit"])
        {
            using var answer = await program.Client.GetAsync(page);
            Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_scope_and_the_place_cap_what_the_person_may(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        foreach (var (scope, role) in new[] { (TokenScope.Read, "viewer"), (TokenScope.Propose, "contributor"), (TokenScope.Edit, "editor") })
        {
            using var program = await site.ProgramAsync(administrator.PersonId, scope, "uasr");
            Assert.Contains($"\"roles\":[{{\"role\":\"{role}\",\"organization\":\"uasr\"}}]", (await program.GetAsync(Me)).Body);
        }
        using var viewer = await site.ProgramAsync(Role.Viewer, "uasr", TokenScope.Edit);
        Assert.Contains("\"roles\":[{\"role\":\"viewer\",\"organization\":\"uasr\"}]", (await viewer.GetAsync(Me)).Body);
        using var elsewhere = await site.ProgramAsync(Role.Editor, "uasr", TokenScope.Edit, only: "anso");
        Assert.Contains("\"roles\":[]", (await elsewhere.GetAsync(Me)).Body);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task When_it_was_last_used_is_written_once_an_hour(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var program = await site.ProgramAsync(Role.Editor, "uasr");
        Task<Instant?> Used() => site.WithAsync<SeraiDb, Instant?>(db => db.ApiTokens.Select(t => t.LastUsed).SingleAsync());
        Assert.Null(await Used());
        await program.GetAsync(Me);
        var first = await Used();
        Assert.Equal(site.Clock.GetCurrentInstant(), first);
        site.Clock.Advance(Duration.FromMinutes(50));
        await program.GetAsync(Me);
        Assert.Equal(first, await Used());
        site.Clock.Advance(Duration.FromMinutes(20));
        await program.GetAsync(Me);
        Assert.NotEqual(first, await Used());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_cannot_be_made_is_said_beside_the_field(DatabaseKind kind)
    {
        await using var site = await TestSite.StartAsync(kind, sample: true);
        using var editor = await site.SignedInAsync(Role.Editor, "uasr");
        using var answer = await editor.FillAsync(PeopleLinks.Tokens, ("name", " "), ("scope", "Everything"), ("organization", "nowhere"), ("ends", "2027-11-24"));
        var page = Plain.Of(await Visitor.TextAsync(answer, HttpStatusCode.UnprocessableEntity, "tokens"));
        foreach (var sentence in (string[])["in 1 to 100 characters", "Choose a scope.", "No organization here is called “nowhere”.", "at most a year ahead"])
            Assert.Contains(sentence, page);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task After_a_while_the_password_is_asked_for_again(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync("ada@example.org");
        using var visitor = site.Nobody();
        await visitor.SignInAsync("ada@example.org");
        Assert.DoesNotContain("name=\"password\"", await visitor.GetAsync(PeopleLinks.Tokens));
        site.Wait(Duration.FromMinutes(11));
        using (var wrong = await visitor.FillAsync(PeopleLinks.Tokens, ("name", "x"), ("password", "no")))
            Assert.Contains("This is not your password so far.", await Visitor.TextAsync(wrong, HttpStatusCode.UnprocessableEntity, "tokens"));
        using var made = await visitor.FillAsync(PeopleLinks.Tokens, ("name", "x"), ("password", Accounts.Good));
        Assert.Contains("serai_", await Visitor.TextAsync(made, HttpStatusCode.OK, "tokens"));
    }

    private sealed class Said : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public bool IsEnabled(LogLevel logLevel) => true;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Lines.Enqueue(formatter(state, exception) + exception);

        public void Dispose()
        {
        }
    }
}
