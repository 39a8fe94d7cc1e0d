using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.People;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.People.Privacy;

public sealed class RetentionTests
{
    private const string Ada = "ada@example.org", Bo = "bo@example.org", Chan = "chan@example.org";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Who_has_no_role_and_does_not_come_is_warned_and_then_deleted(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind, ("Serai:Privacy:UnusedDays", "100"), ("Serai:Address", "http://serai.example.org"));
        await site.AccountAsync(Ada);
        await site.AccountAsync(Bo, "Bo Juyi");
        var chan = await site.AccountAsync(Chan, "Chan Tai Man");
        using var administrator = await site.SignedInAsync(Role.Administrator);
        await administrator.FillAndGoAsync(PeopleLinks.Show(chan.Id), ("role", "Viewer"), ("organization", "uasr"));
        await site.WorkAsync();
        site.Wait(Duration.FromDays(69));
        await site.WorkAsync();
        Assert.Empty(site.Mails(Ada));
        site.Wait(Duration.FromDays(2));
        Assert.Contains("Your account will be deleted on 4 March 2027", Assert.Single(site.Mails(Ada)).Replace('\u00a0', ' '));
        Assert.Single(site.Mails(Bo));
        // One who comes back stays, and is told again the next time.
        site.Wait(Duration.FromHours(1));
        using (var bo = site.Nobody())
            await bo.SignInAsync(Bo);
        site.Wait(Duration.FromDays(29));
        Assert.Single(site.Mails(Ada));
        site.Wait(Duration.FromDays(2));
        await site.WorkAsync();
        Assert.Equal([Bo, Chan], await LeftAsync(site));
        Assert.Empty(await Everywhere.FindAsync(site, "Lovelace", Ada));
        site.Wait(Duration.FromDays(60));
        Assert.Equal(2, (await site.MailsAsync(Bo)).Count(m => m.Kind == "account-ends"));
        Assert.DoesNotContain(site.Mails(Chan), m => m.Contains("deleted", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nobody_is_deleted_sooner_than_was_said_also_where_the_site_stood_still(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind, ("Serai:Privacy:UnusedDays", "100"));
        await site.AccountAsync(Ada);
        await site.WorkAsync();
        site.Wait(Duration.FromDays(500));
        Assert.Single(site.Mails(Ada));
        site.Wait(Duration.FromDays(29));
        await site.WorkAsync();
        Assert.Equal([Ada], await LeftAsync(site));
        site.Wait(Duration.FromDays(2));
        await site.WorkAsync();
        Assert.Empty(await LeftAsync(site));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Sessions_links_and_counts_that_have_served_are_erased(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var ada = site.Nobody();
        await ada.SignInAsync(Ada);
        await ada.FillAndGoAsync(PeopleLinks.SignOut);
        await ada.FillAndGoAsync(PeopleLinks.Forgotten, ("email", Ada));
        await site.WorkAsync();
        Assert.Equal((1, 1, true), await CountsAsync(site));
        site.Wait(Duration.FromDays(89));
        await site.WorkAsync();
        Assert.Equal((1, 1, false), await CountsAsync(site));
        site.Wait(Duration.FromDays(3));
        await site.WorkAsync();
        Assert.Equal((0, 0, false), await CountsAsync(site));
    }

    [Theory]
    [InlineData("Serai:Privacy:UnusedDays", "two years")]
    [InlineData("Serai:Privacy:WarnDays", "800")]
    public async Task A_setting_that_cannot_be_meant_is_told_at_the_start(string name, string value) =>
        Assert.Contains(name, (await Assert.ThrowsAsync<InvalidOperationException>(() => TestSite.WithMailAsync(DatabaseKind.Sqlite, (name, value)))).Message);

    private static Task<List<string?>> LeftAsync(TestSite site) =>
        site.WithAsync((SeraiDb db) => db.People.Where(p => new[] { Ada, Bo, Chan }.Contains(p.Email)).OrderBy(p => p.Email).Select(p => p.Email).ToListAsync());

    private static Task<(int Sessions, int Links, bool Attempts)> CountsAsync(TestSite site) =>
        site.WithAsync(async (SeraiDb db) => (await db.Sessions.CountAsync(), await db.Tickets.CountAsync(), await db.Attempts.AnyAsync()));
}
