using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.Organizations;
using Serai.Features.People.Accounts;
using Serai.Features.People.Grants;
using Serai.Features.People.Sessions;
using Serai.Platform.Auth;
using Serai.Platform.Auth.Sessions;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Platform.Mail;

namespace Serai.Tests.Platform.History;

/// <summary>
/// The site is killed again and again while people save and mails are sent: every save that was acknowledged is there, the history's chain
/// holds, and each mail was written once. SERAI_TEST_LONG=1 kills ten times as often.
/// </summary>
[Trait("Speed", "slow")]
public sealed class KilledUnderLoadTests
{
    private const int Seed = 20261126, People = 4, MailsEach = 5;

    private static readonly int Kills = Environment.GetEnvironmentVariable("SERAI_TEST_LONG") == "1" ? 100 : 10;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_that_was_acknowledged_is_lost_and_nothing_happens_twice(DatabaseKind kind)
    {
        var database = await SampleTemplate.EmptyAsync(kind);
        var tokens = await PrepareAsync(database);
        var folder = Directory.CreateTempSubdirectory("serai-killed-").FullName;
        var (chance, acknowledged, mails) = (new Random(Seed), new ConcurrentDictionary<string, string>(), 0);
        for (var kill = 0; kill < Kills; kill++)
        {
            mails += await WaitingMailsAsync(database, kill);
            var (port, before) = (FreePort(), acknowledged.Count);
            await using (var site = Serve(database, folder, port))
            {
                using var over = new CancellationTokenSource();
                var people = Task.WhenAll(tokens.Select((token, i) => Task.Run(() => SaveAsync(port, token, i, kill, acknowledged, over.Token))));
                await AnswersAsync(site, port);
                // A slow machine has time for one save too: it is killed among saves, not before the first.
                await SavedMoreThanAsync(before, acknowledged);
                await Task.Delay(chance.Next(0, 800));
                await site.KillAsync();
                await over.CancelAsync();
                await people;
            }
            await AssertKeptAsync(database, acknowledged);
        }
        Assert.True(acknowledged.Count >= Kills, $"Only {acknowledged.Count} saves were acknowledged.");
        await AssertMailsAsync(database, folder, mails);
    }

    private static SeraiProgram Serve(DatabaseAddress database, string folder, int port) => SeraiProgram.Start(
        database, [("Serai__MailFolder", folder), ("Serai__Mail__Folder", folder)], "serve", "--no-sample", "--urls", string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));

    private static async Task SaveAsync(int port, string token, int i, int kill, ConcurrentDictionary<string, string> acknowledged, CancellationToken over)
    {
        using var person = new Visitor(new Uri($"http://127.0.0.1:{port}"));
        person.Keep(SessionCookie.Plain, token);
        for (var round = 0; !over.IsCancellationRequested; round++)
            try
            {
                var form = await person.FormAsync($"/organizations/own-{i}/edit", "city");
                form["city"] = string.Create(CultureInfo.InvariantCulture, $"City {kill} {round}");
                using var answer = await person.SendAsync(form);
                if (answer.StatusCode == HttpStatusCode.SeeOther)
                    acknowledged.TryAdd($"own-{i}: {form["city"]}", form["city"]);
            }
            catch (Exception problem) when (problem is HttpRequestException or IOException)
            {
                // Not up yet, or gone.
                await Task.Delay(20, CancellationToken.None);
            }
    }

    private static async Task SavedMoreThanAsync(int before, ConcurrentDictionary<string, string> acknowledged)
    {
        var since = Stopwatch.StartNew();
        while (acknowledged.Count <= before && since.Elapsed < TimeSpan.FromSeconds(60))
            await Task.Delay(20);
    }

    private static async Task AssertKeptAsync(DatabaseAddress database, ConcurrentDictionary<string, string> acknowledged)
    {
        await using var scope = await CommandScope.OpenAsync(database, CancellationToken.None);
        Assert.Null((await scope.Get<VerifyHistory>().RunAsync()).Problem);
        var db = scope.Get<SeraiDb>();
        var edits = await db.Edits.Where(e => e.Kind == "organization" && e.Operation == EditOperation.Change)
            .Join(db.Organizations, e => e.SubjectId, o => o.Id, (e, o) => new { o.Slug, e.After }).ToListAsync();
        var kept = edits.Select(e => $"{e.Slug}: {RowJson.Read(e.After!)["city"]}").ToList();
        Assert.Empty(acknowledged.Keys.Except(kept));
        // None twice either.
        Assert.Equal(kept.Count, kept.Distinct().Count());
    }

    private static async Task AssertMailsAsync(DatabaseAddress database, string folder, int mails)
    {
        await using var scope = await CommandScope.OpenAsync(database, CancellationToken.None);
        var (waiting, now) = (scope.Get<SeraiDb>().Outbox.Where(m => m.Due != null), scope.Get<IClock>().GetCurrentInstant());
        // What a killed site had begun is taken up when its lease ends: here it has.
        await waiting.ExecuteUpdateAsync(m => m.SetProperty(o => o.Due, now));
        var port = FreePort();
        await using var site = Serve(database, folder, port);
        await AnswersAsync(site, port);
        for (var tries = 0; tries < 1200 && await waiting.CountAsync() > 0; tries++)
            await Task.Delay(100);
        Assert.Equal(0, await waiting.CountAsync());
        var subjects = Directory.GetFiles(folder, "*.eml").Select(f => File.ReadLines(f).First(l => l.StartsWith("Subject:", StringComparison.Ordinal))).ToList();
        Assert.Equal(mails, subjects.Count);
        Assert.Equal(mails, subjects.Distinct().Count());
    }

    private static async Task<int> WaitingMailsAsync(DatabaseAddress database, int kill)
    {
        await using var scope = await CommandScope.OpenAsync(database, CancellationToken.None);
        var (db, now) = (scope.Get<SeraiDb>(), scope.Get<IClock>().GetCurrentInstant());
        for (var n = 0; n < MailsEach; n++)
            db.Add(new OutboxMail
            {
                ToAddress = "ada@example.org", ToName = "Ada", Language = "en", Kind = "test", Subject = $"Mail {kill}-{n}", Text = "t", Html = "<p>t</p>",
                MessageId = $"{Guid.NewGuid():N}@example.org", Created = now, Due = now,
            });
        await db.SaveChangesAsync();
        return MailsEach;
    }

    private static async Task<List<string>> PrepareAsync(DatabaseAddress database)
    {
        await using var scope = await CommandScope.OpenAsync(database, CancellationToken.None);
        var (db, now, tokens) = (scope.Get<SeraiDb>(), scope.Get<IClock>().GetCurrentInstant(), new List<string>());
        for (var i = 0; i < People; i++)
        {
            var own = new Organization { Slug = $"own-{i}", Name = $"Own {i}", SortName = $"own {i}", City = "None", CountryCode = "TH" };
            var person = Person.With($"editor{i}@example.org", $"Editor {i}", "en", now);
            (person.NormalizedEmail, person.NormalizedUserName, person.SecurityStamp) = (person.Email!.ToUpperInvariant(), person.UserName!.ToUpperInvariant(), "x");
            tokens.Add(Secret.New());
            db.AddRange(own, person, BrowserSessions.New(person.Id, tokens[^1], now, "test"));
            db.Add(new Grant { PersonId = person.Id, Role = Role.Editor, OrganizationId = own.Id, Since = now.InUtc().Date });
        }
        await db.SaveChangesAsync();
        return tokens;
    }

    private static async Task AnswersAsync(SeraiProgram site, int port)
    {
        using var client = new HttpClient();
        for (var tries = 0; tries < 4000; tries++)
            try
            {
                using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/organizations"));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(50);
            }
        Assert.Fail("The site does not come up. " + site.Said);
    }

    // None of those that the system gives to whoever connects: people who knock before the site is up would take it themselves.
    internal static int FreePort()
    {
        for (var port = Random.Shared.Next(20_000, 30_000); ; port++)
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Somebody has it.
            }
    }
}
