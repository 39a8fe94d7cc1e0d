using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Platform.Mail;

/// <summary>What people choose to get, and the one mail a day.</summary>
public sealed class ChoiceTests
{
    private static readonly (string, string)[] HongKong = [("Serai:TimeZone", "Asia/Hong_Kong")];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Who_chose_nothing_is_told_at_once_and_who_chose_never_is_not(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind);
        await site.TellAsync(MailSite.Proposal, "First");
        await site.ChooseAsync(MailSite.Proposal, HowOften.Never);
        await site.TellAsync(MailSite.Proposal, "Second");
        await site.ChooseAsync(MailSite.Proposal, HowOften.AtOnce);
        await site.TellAsync(MailSite.Proposal, "Third");
        Assert.Equal(["First", "Third"], (await site.OutboxAsync()).Select(m => m.Subject!.Split(' ')[0]));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_must_come_comes_and_cannot_be_switched_off(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind);
        await site.InAsync(async parts =>
        {
            var db = parts.GetRequiredService<SeraiDb>();
            var choices = new MailChoices(db, new([MailSite.Proposal, MailSite.Invitation]));
            Assert.Equal(MailProblem.MustCome, await choices.ChooseAsync(MailSite.Chan, "invitation", HowOften.Never, CancellationToken.None));
            Assert.Equal(MailProblem.NoSuchKind, await choices.ChooseAsync(MailSite.Chan, "nothing", HowOften.Never, CancellationToken.None));
            // Chosen when it was a kind like others: it comes all the same.
            db.Add(new MailChoice { PersonId = MailSite.Chan, Kind = "invitation", HowOften = HowOften.Never });
            db.Add(new MailChoice { PersonId = MailSite.Chan, Kind = "proposal", HowOften = HowOften.Daily });
            await parts.GetRequiredService<Mails>().TellAsync(MailSite.Reader(), MailSite.Invitation, ["Li Na", "UASR", new Uri("https://serai.example.org/join/abc")], CancellationToken.None);
            await db.SaveChangesAsync();
            Assert.Equal(
                [("Proposals about your organization", HowOften.Daily), ("Invitations", HowOften.AtOnce)],
                (await choices.OfAsync(MailSite.Chan, CancellationToken.None)).Select(c => (c.NameIn("en"), c.HowOften)));
        });
        Assert.Equal("invitation", Assert.Single(await site.OutboxAsync()).Kind);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task At_seven_all_of_the_day_comes_in_one_mail(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, HongKong);
        await site.WorkAsync();
        await site.ChooseAsync(MailSite.Proposal, HowOften.Daily);
        await site.TellAsync(MailSite.Proposal, "李娜", "zh-Hant");
        await site.TellAsync(MailSite.Proposal, "王偉", "zh-Hant");
        // It is eight in the evening in Hong Kong.
        site.Site.Clock.Advance(Duration.FromHours(11) - Duration.FromSeconds(1));
        await site.WorkAsync();
        Assert.Empty(site.Files);
        site.Site.Clock.AdvanceSeconds(1);
        await site.WorkAsync();
        await site.WorkAsync();
        var mail = Assert.Single(site.Files);
        Assert.Equal("登記冊有 2 則新消息", mail.Subject);
        Assert.Contains("== 李娜 建議修改香港中文大學的資料", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("== 王偉 建議修改香港中文大學的資料", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe", mail.Headers.Select(h => h.Field));
        // The next day has nothing to say.
        site.Site.Clock.Advance(Duration.FromDays(1));
        await site.WorkAsync();
        Assert.Single(site.Files);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_digest_that_was_missed_comes_when_the_site_runs_again_and_once_from_two_nodes(DatabaseKind kind)
    {
        var database = await SampleTemplate.EmptyAsync(kind);
        await using var one = await MailSite.StartAsync(database, HongKong);
        await using var two = await MailSite.StartAsync(database, HongKong);
        await Task.WhenAll(Task.Run(one.WorkAsync), Task.Run(two.WorkAsync));
        await one.ChooseAsync(MailSite.Proposal, HowOften.Daily);
        await one.TellAsync(MailSite.Proposal);
        foreach (var node in (MailSite[])[one, two])
            node.Site.Clock.Advance(Duration.FromDays(3));
        await Task.WhenAll(Task.Run(one.WorkAsync), Task.Run(two.WorkAsync));
        await Task.WhenAll(Task.Run(one.WorkAsync), Task.Run(two.WorkAsync));
        Assert.Equal("1 piece of news from the register", Assert.Single(one.Files.Concat(two.Files)).Subject);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_chose_never_meanwhile_is_not_told_what_waited(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind);
        await site.WorkAsync();
        await site.ChooseAsync(MailSite.Proposal, HowOften.Daily);
        await site.TellAsync(MailSite.Proposal);
        await site.ChooseAsync(MailSite.Proposal, HowOften.Never);
        site.Site.Clock.Advance(Duration.FromDays(1));
        await site.WorkAsync();
        Assert.Empty(await site.OutboxAsync());
        Assert.Equal(0, await site.Site.WithAsync((SeraiDb db) => db.HeldMails.CountAsync()));
    }
}
