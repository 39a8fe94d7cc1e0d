using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Serai.Features.People;
using Serai.Features.People.Accounts;
using Serai.Features.People.Mail;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Features.People.Privacy;

/// <summary>What mails to others still say of somebody who was deleted, and that they say all the rest.</summary>
public sealed class MailsToOthersTests
{
    private const string Ann = "ann@example.org", Bo = "bo@example.org", Name = "Anna", Gone = "a former member of staff";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Name_and_address_go_from_mails_sent_and_waiting_and_nothing_else_does(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        var (ann, bo) = (await site.AccountAsync(Ann, Name), await site.AccountAsync(Bo, "Bo"));
        var namesake = await site.AccountAsync("other@example.org", Name);
        await TellAsync(site, bo, "Anna, of the Annanual Office");
        await TellAsync(site, bo, "Joann (joann@example.org)");
        await TellAsync(site, bo, "王Anna邀請ANN@Example.org。");
        await TellAsync(site, namesake, $"Dear Anna, {Ann}");
        await site.WorkAsync();
        await TellAsync(site, bo, "waits: Anna");
        await site.WithAsync<SeraiDb>(async db =>
        {
            db.Add(new MailChoice { PersonId = bo.Id, Kind = PeopleMailKinds.RoleGiven.Name, HowOften = HowOften.Daily });
            await db.SaveChangesAsync();
        });
        await TellAsync(site, bo, "tomorrow: Anna");
        using var administrator = await site.SignedInAsync(Role.Administrator);
        await administrator.FillAndGoAsync(PeopleLinks.Delete(ann.Id), ("reason", "left the university"));

        var mails = await site.WithAsync((SeraiDb db) => db.Outbox.AsNoTracking().OrderBy(m => m.Id).ToListAsync());
        Assert.Equal([$"Dear Anna, {Gone}", "Joann (joann@example.org)", $"{Gone}, of the Annanual Office", $"waits: {Gone}", $"王{Gone}邀請{Gone}。"], mails.Select(m => m.Text!.Split(" has given")[0]).Order(StringComparer.Ordinal));
        Assert.All(mails, m => Assert.Contains(WebUtility.HtmlEncode(m.Text!.Split(" has given")[0]).Replace("&#39;", "&#x27;"), m.Html));
        var held = await site.WithAsync((SeraiDb db) => db.HeldMails.AsNoTracking().SingleAsync());
        Assert.StartsWith($"tomorrow: {Gone} has given", held.Content.Blocks[0].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await Everywhere.FindAsync(site, Ann), found => !found.Contains("joann@", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Words_that_somebody_is_called_by_stay_where_nobody_is_called(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        var (may, gao, bo) = (await site.AccountAsync(Ann, "May"), await site.AccountAsync("gao@example.org", "高明"), await site.AccountAsync(Bo, "Bo"));
        await TellAsync(site, bo, "May");
        await TellAsync(site, bo, "Meets in May, and");
        await TellAsync(site, bo, "高明");
        await TellAsync(site, bo, "手段高明者");
        await TellAsync(site, bo, "「高明」");
        using var administrator = await site.SignedInAsync(Role.Administrator);
        foreach (var id in (Guid[])[may.Id, gao.Id])
            await administrator.FillAndGoAsync(PeopleLinks.Delete(id), ("reason", "left the university"));
        var mails = await site.WithAsync((SeraiDb db) => db.Outbox.AsNoTracking().Where(m => m.PersonId == bo.Id).ToListAsync());
        Assert.Equal(["Meets in May, and", Gone, Gone, $"「{Gone}」", "手段高明者"], mails.Select(m => m.Text!.Split(" has given")[0]).Order(StringComparer.Ordinal));
        Assert.All(mails, m => Assert.Contains($">{m.Text!.Split(" has given")[0]} has given", m.Html));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_administrator_deletes_somebody_with_the_own_password(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        var (ann, bo) = (await site.AccountAsync(Ann, Name), await site.AccountAsync(Bo, "Bo"));
        using (var root = await site.SignedInAsync(Role.Administrator))
            await root.FillAndGoAsync(PeopleLinks.Show(bo.Id), ("role", "Administrator"), ("organization", ""));
        using var administrator = site.Nobody();
        await administrator.SignInAsync(Bo);
        var page = PeopleLinks.Delete(ann.Id);
        foreach (var typed in (string[])["", "not the password"])
            using (var refused = await administrator.FillAsync(page, ("reason", "left the university"), ("password", typed)))
                await Visitor.TextAsync(refused, HttpStatusCode.UnprocessableEntity, page);
        Assert.True(await site.WithAsync((SeraiDb db) => db.People.AnyAsync(p => p.Id == ann.Id)));
        await administrator.FillAndGoAsync(page, ("reason", "left the university"), ("password", Accounts.Good));
        Assert.False(await site.WithAsync((SeraiDb db) => db.People.AnyAsync(p => p.Id == ann.Id)));
    }

    // As a feature does: in one save with what it tells of.
    private static async Task TellAsync(TestSite site, Person reader, string by)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Mails>().TellAsync(PeopleMail.Reader(reader), PeopleMailKinds.RoleGiven, [by, "editor", null], CancellationToken.None);
        await scope.ServiceProvider.GetRequiredService<SeraiDb>().SaveChangesAsync();
    }
}
