using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Platform.Jobs;
using Serai.Platform.Mail;
using Serai.Platform.Privacy;

namespace Serai.Tests.Platform.Mail;

public sealed class OutboxTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_mail_goes_with_the_change_that_it_tells_of_and_not_without(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind);
        foreach (var complete in (bool[])[false, true])
            await site.InAsync(async parts =>
            {
                var db = parts.GetRequiredService<SeraiDb>();
                var doing = new Doing(site.Site.Clock.GetCurrentInstant(), "Chan", "page", "edit", "alliances/uasr");
                await using var step = await db.BeginStepAsync(doing);
                db.Add(parts.GetRequiredService<Mails>().Compose(MailSite.Reader(), MailSite.Proposal, MailSite.Facts(complete ? "Kept" : "Taken back")));
                if (complete) await step.CompleteAsync(CancellationToken.None);
                else await db.SaveChangesAsync();
            });
        Assert.Equal("Kept proposes a change to 香港中文大學", Assert.Single(await site.OutboxAsync()).Subject);
        await site.WorkAsync();
        Assert.Equal("Kept proposes a change to 香港中文大學", Assert.Single(site.Files).Subject);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_sent_is_not_sent_again(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind);
        await site.AddAsync();
        await site.WorkAsync();
        Directory.Delete(site.Folder, recursive: true);
        site.Site.Clock.Advance(Duration.FromDays(1));
        await site.WorkAsync();
        Assert.Empty(site.Files);
        var mail = Assert.Single(await site.OutboxAsync());
        Assert.Equal((1, null, null, null), (mail.Attempts, mail.Due, mail.Problem, mail.HandedOver));
        Assert.NotNull(mail.Sent);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task While_the_server_is_down_nothing_is_lost_and_it_is_asked_less_and_less_often(DatabaseKind kind)
    {
        var database = await SampleTemplate.EmptyAsync(kind);
        Instant now;
        string[] written;
        await using (var down = await MailSite.StartAsync(database, ("Serai:Mail:Smtp", "smtp://127.0.0.1:9"), ("Serai:Mail:From", "serai@example.org")))
        {
            written = [(await down.AddAsync()).MessageId, (await down.AddAsync("zh-Hant")).MessageId];
            // One is enough to learn that the server is down.
            await down.WorkAsync();
            Assert.Equal([0, 1], (await down.OutboxAsync()).Select(m => m.Attempts).Order());
            for (var looks = 0; looks < 40; looks++)
            {
                await down.WorkAsync();
                down.Site.Clock.Advance(Duration.FromSeconds(30));
            }
            now = down.Site.Clock.GetCurrentInstant();
            Assert.All(await down.OutboxAsync(), m =>
            {
                Assert.Null(m.Sent);
                Assert.Null(m.HandedOver);
                Assert.InRange(m.Attempts, 4, 8);
                Assert.StartsWith("The mail server cannot be used", m.Problem, StringComparison.Ordinal);
                Assert.InRange(m.Due!.Value, now, now + BackOff.Most);
            });
        }
        await using var up = await MailSite.StartAsync(database);
        up.Site.Clock.Reset(now + BackOff.Most);
        await up.WorkAsync();
        Assert.Equal(written.Order(), up.Files.Select(f => f.MessageId!).Order());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Two_nodes_at_once_send_each_mail_once(DatabaseKind kind)
    {
        var database = await SampleTemplate.EmptyAsync(kind);
        await using var one = await MailSite.StartAsync(database);
        await using var two = await MailSite.StartAsync(database);
        for (var i = 0; i < 40; i++)
            await one.AddAsync(who: $"Reader {i}");
        await Task.WhenAll(Task.Run(one.WorkAsync), Task.Run(two.WorkAsync));
        Assert.Equal(40, one.Files.Count + two.Files.Count);
        Assert.Equal(40, one.Files.Concat(two.Files).Select(f => f.MessageId).Distinct().Count());
        Assert.All(await one.OutboxAsync(), m => Assert.Equal((1, true), (m.Attempts, m.Sent is not null)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_killed_node_had_taken_is_taken_again_when_its_lease_has_ended(DatabaseKind kind)
    {
        var database = await SampleTemplate.EmptyAsync(kind);
        await using var killed = await MailSite.StartAsync(database);
        await using var other = await MailSite.StartAsync(database);
        var mail = await killed.AddAsync();
        await killed.InAsync(parts => parts.GetRequiredService<SeraiDb>().TakeAsync(
            parts.GetRequiredService<SeraiDb>().Outbox, killed.Site.Clock.GetCurrentInstant(), SendMail.Lease, CancellationToken.None));
        other.Site.Clock.Advance(SendMail.Lease - Duration.FromSeconds(1));
        await other.WorkAsync();
        Assert.Empty(other.Files);
        other.Site.Clock.AdvanceSeconds(1);
        await other.WorkAsync();
        Assert.Equal(mail.MessageId, Assert.Single(other.Files).MessageId);
        Assert.Equal(2, Assert.Single(await other.OutboxAsync()).Attempts);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Who_comes_back_after_the_lease_cannot_finish_what_another_has_taken(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind);
        await site.AddAsync();
        await site.InAsync(async parts =>
        {
            var db = parts.GetRequiredService<SeraiDb>();
            var late = await db.TakeAsync(db.Outbox, site.Site.Clock.GetCurrentInstant(), SendMail.Lease, CancellationToken.None);
            site.Site.Clock.Advance(SendMail.Lease);
            await site.WorkAsync();
            late!.GiveUp(site.Site.Clock.GetCurrentInstant(), "too late");
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        });
        Assert.NotNull(Assert.Single(await site.OutboxAsync()).Sent);
        Assert.Single(site.Files);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_a_mail_said_is_erased_a_while_after_it_was_sent(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, ("Serai:Mail:KeepDays", "10"));
        await site.WorkAsync();
        await site.AddAsync();
        await site.WorkAsync();
        site.Site.Clock.Advance(Duration.FromDays(9));
        await site.WorkAsync();
        Assert.NotNull(Assert.Single(await site.OutboxAsync()).Text);
        site.Site.Clock.Advance(Duration.FromDays(2));
        await site.WorkAsync();
        var mail = Assert.Single(await site.OutboxAsync());
        Assert.Equal((null, null, null, null), (mail.Subject, mail.Text, mail.Html, mail.Unsubscribe));
        Assert.NotNull(mail.Sent);
        // Nothing is left of it to be sent, whoever wants it sent once more.
        await site.Site.WithAsync<SeraiDb>(async db =>
        {
            (await db.Outbox.SingleAsync()).Due = Instant.FromUnixTimeSeconds(0);
            await db.SaveChangesAsync();
        });
        await site.WorkAsync();
        Assert.Equal("What it said has been erased.", Assert.Single(await site.OutboxAsync()).Problem);
        Assert.Single(site.Files);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_held_about_a_person_can_be_shown_and_forgotten(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind);
        await site.AddAsync();
        await site.ChooseAsync(MailSite.Proposal, HowOften.Daily);
        await site.TellAsync(MailSite.Proposal);
        await site.InAsync(async parts =>
        {
            var (db, chan) = (parts.GetRequiredService<SeraiDb>(), new HeldPerson(MailSite.Chan, "Chan", "chan@example.edu.hk", "CHAN@EXAMPLE.EDU.HK", null));
            var held = parts.GetServices<IHeldOfPerson>().Where(h => h.Name is "mails" or "waiting-mails" or "mail-choices").ToList();
            foreach (var part in held)
                Assert.Single(await part.ExportAsync(chan, CancellationToken.None));
            foreach (var part in held)
                await part.EraseAsync(chan, CancellationToken.None);
            await db.SaveChangesAsync();
            Assert.Equal((0, 0, 0), (await db.Outbox.CountAsync(), await db.HeldMails.CountAsync(), await db.MailChoices.CountAsync()));
        });
    }
}
