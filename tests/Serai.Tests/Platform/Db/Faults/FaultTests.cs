using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Platform.Db.Faults;

/// <summary>A database that is gone, can only be read, or has no room: what people and programs get then.</summary>
public sealed class FaultTests
{
    private const string Edit = "/organizations/alpha/edit", Alpha = "alpha,Alpha University,education,TH,Bangkok";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task While_the_database_is_gone_all_are_told_to_come_again_and_then_all_is_as_before(DatabaseKind kind)
    {
        var database = await Outage.PossibleAsync(kind);
        await using var site = await TestSite.StartAsync(database);
        await SmallWorld.ImportAsync(site, [Alpha]);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var form = await Form.OpenAsync(editor.Client, Edit);
        form["city"] = "Krabi";
        await using (await Outage.BeginAsync(database))
        {
            foreach (var (language, title) in ((string, string)[])[("en", "The registry cannot be reached just now"), ("zh-HK", "目前無法連上登記冊"), ("zh-CN", "暂时无法连接登记册")])
                await IsToldAsync(site.Client, "/organizations/alpha", language, title);
            // Nobody is sent to sign in who is signed in.
            using (var page = await editor.Client.GetAsync(Edit))
                Assert.Equal((HttpStatusCode.ServiceUnavailable, true), (page.StatusCode, page.Headers.RetryAfter is not null));
            // What was typed is there, to be sent again.
            form = await form.AgainAsync(HttpStatusCode.ServiceUnavailable);
            Assert.Equal("Krabi", form["city"]);
            (await program.GetAsync("/api/v1/records/organization/alpha")).Is(HttpStatusCode.ServiceUnavailable, "DatabaseAway");
        }
        await Until.TrueAsync(async () => (await site.Client.GetAsync("/organizations/alpha")).StatusCode == HttpStatusCode.OK, Patience, "The site did not recover.");
        await form.SavedAsync();
        Assert.Contains("Krabi", await site.GetAsync("/organizations/alpha"), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_can_only_be_read_is_shown_and_nothing_is_saved(DatabaseKind kind)
    {
        var database = await Outage.PossibleAsync(kind);
        await using var before = await TestSite.StartAsync(database);
        await SmallWorld.ImportAsync(before, [Alpha]);
        using var editor = await before.SignedInAsync(Role.Editor, "alpha");
        var form = await Form.OpenAsync(editor.Client, Edit);
        form["city"] = "Krabi";
        if (kind == DatabaseKind.Postgres) await Databases.OnlyReadAsync(database, true);
        await using var site = kind == DatabaseKind.Postgres ? before
            : await TestSite.StartAsync(database with { ConnectionString = new SqliteConnectionStringBuilder(database.ConnectionString) { Mode = SqliteOpenMode.ReadOnly }.ToString() });
        await Until.TrueAsync(async () => (await site.Client.GetAsync("/organizations/alpha")).StatusCode == HttpStatusCode.OK, Patience, "It cannot be read.");
        using (var answer = await editor.Client.PostAsync(new Uri(site.Address, Edit), new FormUrlEncodedContent(form.Fields)))
        {
            var text = await Visitor.TextAsync(answer, HttpStatusCode.ServiceUnavailable, Edit);
            Assert.Contains("its database takes no changes at the moment", text, StringComparison.Ordinal);
            Assert.Contains("Krabi", text, StringComparison.Ordinal);
        }
        Assert.DoesNotContain("Krabi", await site.GetAsync("/organizations/alpha"), StringComparison.Ordinal);
        if (kind == DatabaseKind.Postgres) await Databases.OnlyReadAsync(database, false);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_the_disk_is_full_nothing_is_half_done(DatabaseKind kind)
    {
        var database = await Outage.PossibleAsync(kind);
        await using var site = await TestSite.StartAsync(database);
        await SmallWorld.ImportAsync(site, [Alpha]);
        using var editor = await site.SignedInAsync(Role.Editor, "alpha");
        using var program = await site.ProgramAsync(Role.Editor, "alpha");
        var form = await Form.OpenAsync(editor.Client, Edit);
        form["city"] = "Krabi";
        var steps = await StepsAsync(site);
        await FullAsync(site, true);
        await form.AgainAsync(HttpStatusCode.ServiceUnavailable);
        await IsRefusedAsync(program);
        Assert.Equal(steps, await StepsAsync(site));
        Assert.DoesNotContain("Krabi", await site.GetAsync("/organizations/alpha"), StringComparison.Ordinal);
        await FullAsync(site, false);
        form = await Form.OpenAsync(editor.Client, Edit);
        form["city"] = "Krabi";
        await form.SavedAsync();
        Assert.Contains("Krabi", await site.GetAsync("/organizations/alpha"), StringComparison.Ordinal);
    }

    private static async Task IsRefusedAsync(ApiProgram program) =>
        (await program.PatchAsync("/api/v1/records/organization/alpha", new { city = "Krabi" }, new string('y', 400))).Is(HttpStatusCode.ServiceUnavailable, "DatabaseFull");

    private static Task<int> StepsAsync(TestSite site) => site.WithAsync<SeraiDb, int>(db => db.Set<Serai.Platform.History.Step>().CountAsync());

    private static async Task IsToldAsync(HttpClient client, string address, string language, string title)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var answer = await client.SendAsync(request);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(30), answer.Headers.RetryAfter?.Delta);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Contains(title, page, StringComparison.Ordinal);
        Assert.Contains("<nav", page, StringComparison.Ordinal);
    }

    // SQLite: no connection that waits in the pool may make the file larger. PostgreSQL: the history's table says what a full disk says.
    private static async Task FullAsync(TestSite site, bool full)
    {
        if (site.Database.Kind == DatabaseKind.Postgres)
        {
            await site.WithAsync<SeraiDb>(db => db.Database.ExecuteSqlRawAsync(full
                ? """
                  create function full_disk() returns trigger language plpgsql as 'begin raise exception using errcode = ''53100'', message = ''could not extend file: No space left on device''; end';
                  create trigger full_disk before insert on step for each row execute function full_disk();
                  """
                : "drop function full_disk() cascade"));
            return;
        }
        if (full)
            await site.WithAsync<SeraiDb>(db => db.Database.ExecuteSqlRawAsync("vacuum"));
        var held = Enumerable.Range(0, 20).Select(_ => new SqliteConnection(site.Database.ConnectionString)).ToList();
        foreach (var connection in held)
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = full ? "pragma max_page_count = 1" : "pragma max_page_count = 1000000";
            await command.ExecuteNonQueryAsync();
        }
        foreach (var connection in held)
            await connection.DisposeAsync();
    }
}
