using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.People;
using Serai.Features.People.Grants;
using Serai.Platform.Auth;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.Mail;
using Serai.Platform.Web.Health;
using Serai.Tests.Features.Organizations;
using Serai.Tests.Features.People;

namespace Serai.Tests.Deployment;

/// <summary>Two nodes, as programs of their own, behind nginx over one PostgreSQL.</summary>
[Trait("Speed", "slow")]
public sealed class TwoNodesTests
{
    private const string Ada = "ada@example.org", Edit = "/organizations/alpha/edit", Show = "/organizations/alpha";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Two_nodes_are_one_site_and_one_of_them_may_go()
    {
        Assert.SkipUnless(Databases.HasPostgres, "This needs PostgreSQL.");
        Assert.SkipUnless(File.Exists(DeployFiles.Nginx), "This needs nginx.");
        var (database, mails) = (await PreparedAsync(), Directory.CreateTempSubdirectory("serai-mail-").FullName);
        (string, string)[] settings = [("Serai__TrustedProxies", "127.0.0.1"), ("Serai__Mail__Folder", mails)];
        await using var one = await Node.StartAsync(database, settings);
        await using var two = await Node.StartAsync(database, settings);
        await using var proxy = await NginxProxy.StartAsync("serai-nodes.conf", one.Address, two.Address);
        // nginx asks the nodes in turn, so each form comes from one and goes to the other.
        var cookies = new CookieContainer();
        using var browser = proxy.Client(cookies);
        var signIn = await Form.OpenAsync(browser, PeopleLinks.SignIn);
        (signIn["email"], signIn["password"]) = (Ada, Accounts.Good);
        await signIn.SavedAsync();
        Assert.Contains(cookies.GetAllCookies(), c => c is { Secure: true } && c.Name == "__Host-serai-session");
        foreach (var name in (string[])["Zanzibar Polytechnic", "Timbuktu Polytechnic", "Samarkand Polytechnic"])
        {
            await RenameAsync(browser, name);
            foreach (var node in (Node[])[one, two])
            {
                await ShowsAsync(node.Client, Show, name);
                await ShowsAsync(node.Client, "/organizations?q=" + name.Split(' ')[0], name);
            }
        }
        // What the site is called is on both, and so is the language that it is read in.
        var naming = await Form.OpenAsync(browser, "/settings/name");
        naming["nameEn"] = "Caravan Register";
        await naming.SavedAsync();
        foreach (var node in (Node[])[one, two])
            await ShowsAsync(node.Client, Show, "Caravan Register");
        await AskForMailsAsync(proxy, database, mails);
        await one.KillAsync();
        Assert.Null(await one.StatusAsync(HealthLinks.Live));
        for (var i = 0; i < 20; i++)
            await ShowsAsync(browser, Show, "Samarkand Polytechnic", once: true);
        await RenameAsync(browser, "Bukhara Polytechnic");
        await ShowsAsync(browser, Show, "Bukhara Polytechnic");
        await using var back = await Node.StartAsync(database, settings);
        await ShowsAsync(back.Client, "/organizations?q=Bukhara", "Bukhara Polytechnic");
    }

    // Each mail is sent once, by whichever node.
    private static async Task AskForMailsAsync(NginxProxy proxy, DatabaseAddress database, string folder)
    {
        for (var i = 0; i < 6; i++)
        {
            using var somebody = proxy.Client(new());
            var form = await Form.OpenAsync(somebody, PeopleLinks.Forgotten);
            form["email"] = $"person{i}@example.org";
            using var answer = await form.SendAsync();
            Assert.True((int)answer.StatusCode < 400, $"{answer.StatusCode}");
        }
        await using var scope = await CommandScope.OpenAsync(database, CancellationToken.None);
        var db = scope.Get<SeraiDb>();
        await Until.TrueAsync(async () => await db.Set<OutboxMail>().CountAsync(m => m.Sent != null) == 6, Patience, "Not all mails were sent.");
        Assert.All(await db.Set<OutboxMail>().AsNoTracking().ToListAsync(), m => Assert.Equal(1, m.Attempts));
        Assert.Equal(6, Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Length);
    }

    private static async Task<DatabaseAddress> PreparedAsync()
    {
        var database = await Databases.CopyAsync(await SampleTemplate.Of(DatabaseKind.Postgres));
        await using var site = await TestSite.StartAsync(database);
        await SmallWorld.ImportAsync(site, ["alpha,Alpha University,education,TH,Bangkok"]);
        var ada = await site.AccountAsync(Ada);
        for (var i = 0; i < 6; i++)
            await site.AccountAsync($"person{i}@example.org", $"Person {i}");
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(new Grant { PersonId = ada.Id, Role = Role.Administrator, Since = new LocalDate(2020, 1, 1) });
            await db.SaveChangesAsync();
        });
        return database;
    }

    private static async Task RenameAsync(HttpClient browser, string name)
    {
        var form = await Form.OpenAsync(browser, Edit);
        form["name"] = name;
        await form.SavedAsync();
    }

    private static Task ShowsAsync(HttpClient client, string address, string text, bool once = false) => Until.TrueAsync(async () =>
    {
        using var answer = await client.GetAsync(address);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.True(!once || answer.StatusCode == HttpStatusCode.OK, $"{address} answered {answer.StatusCode}");
        return page.Contains(text, StringComparison.Ordinal);
    }, once ? TimeSpan.Zero : Patience, $"{address} of {client.BaseAddress} does not show {text}.");
}
