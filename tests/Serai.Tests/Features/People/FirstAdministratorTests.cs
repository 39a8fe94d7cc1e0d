using System.Net;
using NodaTime;
using Serai.Features.People;
using Serai.Features.People.Tickets;
using Serai.Platform.Db;

namespace Serai.Tests.Features.People;

public sealed class FirstAdministratorTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_link_makes_the_first_administrator_once(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        var (link, other) = (await LinkAsync(site), await LinkAsync(site));
        using var visitor = site.Nobody();
        using (var refused = await visitor.FillAsync(link!, ("name", "Ada"), ("email", "ada"), ("password", "short")))
        {
            var text = await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, link!);
            Assert.Contains("This is not an e-mail address", text);
            Assert.Contains("At least 12 characters", text);
        }
        Assert.Equal(PeopleLinks.Me, await visitor.FillAndGoAsync(link!, ("name", "Ada Lovelace"), ("email", "ada@example.org"), ("password", Accounts.Good)));
        Assert.Contains("administrator", await visitor.GetAsync(PeopleLinks.Me));
        await visitor.GetAsync(PeopleLinks.Index);
        // Neither the one nor another that was printed before makes a second.
        await visitor.GetAsync(link!, HttpStatusCode.Gone);
        await visitor.GetAsync(other!, HttpStatusCode.Gone);
        Assert.Null(await LinkAsync(site));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_link_works_for_a_day(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        var link = await LinkAsync(site);
        site.Wait(Duration.FromHours(24));
        using var visitor = site.Nobody();
        await visitor.GetAsync(link!, HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Nobody_can_try_links_for_long()
    {
        await using var site = await TestSite.WithMailAsync(DatabaseKind.Sqlite);
        using var visitor = site.Nobody();
        for (var i = 0; i < 40; i++)
            await visitor.GetAsync(PeopleLinks.First(Serai.Platform.Auth.Secret.New()), HttpStatusCode.Gone);
        Assert.True(await site.WithAsync<SeraiDb, bool>(db => Task.FromResult(db.Attempts.AsEnumerable().Any(a => a.Until > site.Now))));
    }

    [Fact]
    public async Task The_site_prints_the_link_and_the_command_line_makes_another()
    {
        var database = await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite);
        await using (var serving = SeraiProgram.Start(database, "serve", "--no-sample", "--urls", "http://127.0.0.1:0"))
        {
            await serving.SaysAsync("/people/first/");
            serving.Interrupt();
            var (_, said) = await serving.EndAsync();
            Assert.Matches(@"Make the first one within 24 hours, at http://127\.0\.0\.1:\d+/people/first/[\w-]{43}", said);
        }
        await using var asked = SeraiProgram.Start(database, "people", "first-link");
        var (status, link) = await asked.EndAsync();
        Assert.Equal(0, status);
        Assert.Matches("/people/first/[\\w-]{43}", link);
        await using var listed = SeraiProgram.Start(database, "people", "list");
        Assert.Equal((0, "email,name,roles\n"), await listed.EndAsync());
    }

    private static Task<string?> LinkAsync(TestSite site) => site.WithAsync<FirstAdministrator, string?>(f => f.LinkAsync(CancellationToken.None));
}
