using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Features.People;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Platform.Mail;
using Serai.Tests.Features.People.Privacy;

namespace Serai.Tests.Features.People.Mail;

/// <summary>What whoever has the database finds of links that let somebody in.</summary>
public sealed class LinksErasedTests
{
    private const string Ada = "ada@example.org", New = "augusta@example.org", Guest = "guest@example.org";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_link_that_lets_in_stands_nowhere_once_its_mail_was_sent(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var administrator = await site.SignedInAsync(Role.Administrator);
        using var ada = site.Nobody();
        await ada.SignInAsync(Ada);
        await administrator.FillAndGoAsync(PeopleLinks.Invite, ("email", Guest), ("role", "Editor"), ("organization", "uasr"));
        await ada.FillAndGoAsync(PeopleLinks.Email, ("email", New), ("password", Accounts.Good));
        await ada.FillAndGoAsync(PeopleLinks.Forgotten, ("email", Ada));
        foreach (var to in (string[])[Guest, New, Ada])
        {
            var word = site.MailedLink(to).Split('/')[^1];
            Assert.Equal(Secret.Length, word.Length);
            Assert.Empty(await Everywhere.FindAsync(site, word));
            var mail = (await site.MailsAsync(to))[^1];
            Assert.Equal((null, null, to), (mail.Text, mail.Html, mail.ToAddress));
            Assert.NotNull(mail.Subject);
            Assert.NotNull(mail.Sent);
        }
        // The rest goes when that of other mails does.
        site.Wait(Duration.FromDays(32));
        await site.WorkAsync();
        Assert.Equal(0, await site.WithAsync((SeraiDb db) => db.Outbox.CountAsync(m => m.Subject != null)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nor_of_mails_that_were_sent_before_the_program_erased_them(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind);
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        await visitor.FillAndGoAsync(PeopleLinks.Forgotten, ("email", Ada));
        await site.WorkAsync();
        await site.WithAsync<SeraiDb>(async db =>
        {
            var mail = await db.Outbox.SingleAsync();
            (mail.Text, mail.Html) = ("https://example.org/people/password/word", "<a href=\"https://example.org/people/password/word\">");
            await db.SaveChangesAsync();
        });
        site.Wait(Duration.FromDays(1));
        await site.WorkAsync();
        Assert.Empty(await Everywhere.FindAsync(site, "/people/password/"));
        Assert.Equal("Choose a new password", (await site.MailsAsync(Ada))[^1].Subject);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nor_once_it_was_given_up(DatabaseKind kind)
    {
        await using var site = await TestSite.WithMailAsync(kind, ("Serai:Mail:Smtp", "smtp://127.0.0.1:9"), ("Serai:Mail:From", "serai@example.org"));
        await site.AccountAsync(Ada);
        using var visitor = site.Nobody();
        await visitor.FillAndGoAsync(PeopleLinks.Forgotten, ("email", Ada));
        await site.WorkAsync();
        // As long as it waits it must be there to be sent.
        Assert.NotEmpty(await Everywhere.FindAsync(site, "/people/password/"));
        site.Wait(SendMail.TriedFor + Duration.FromHours(1));
        await site.WorkAsync();
        Assert.Empty(await Everywhere.FindAsync(site, "/people/password/"));
        var mail = Assert.Single(await site.WithAsync((SeraiDb db) => db.Outbox.AsNoTracking().ToListAsync()));
        Assert.NotNull(mail.GivenUp);
        Assert.Equal("Choose a new password", mail.Subject);
    }
}
