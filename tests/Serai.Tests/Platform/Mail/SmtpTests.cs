using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Platform.Mail;

/// <summary>What becomes of a mail when its server answers badly, or when the program ends in the middle of the conversation.</summary>
public sealed partial class SmtpTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_server_that_takes_it(DatabaseKind kind)
    {
        await using var server = SmtpStub.Start(SmtpStub.Manner.Takes);
        await using var site = await StartAsync(kind, server);
        var mail = await site.AddAsync("zh-Hans");
        await site.WorkAsync();
        Assert.Contains($"Message-Id: <{mail.MessageId}>", Assert.Single(server.Mails), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull(Assert.Single(await site.OutboxAsync()).Sent);
    }

    [Theory]
    [InlineData(SmtpStub.Manner.NoSuchReader, true)]
    [InlineData(SmtpStub.Manner.NotNow, false)]
    // Whoever runs the server may have forgotten to let this site in.
    [InlineData(SmtpStub.Manner.Relaying, false)]
    public async Task A_refusal_holds_up_nobody_else_and_for_ever_is_given_up(SmtpStub.Manner manner, bool forEver)
    {
        await using var server = SmtpStub.Start(manner);
        await using var site = await StartAsync(DatabaseKind.Sqlite, server);
        await site.AddAsync();
        await site.AddAsync();
        await site.WorkAsync();
        Assert.All(await site.OutboxAsync(), m => Assert.Equal((1, forEver, forEver, null), (m.Attempts, m.GivenUp is not null, m.Due is null, m.HandedOver)));
    }

    [Fact]
    public async Task What_is_refused_for_days_is_given_up_and_says_why()
    {
        await using var server = SmtpStub.Start(SmtpStub.Manner.NotNow);
        await using var site = await StartAsync(DatabaseKind.Sqlite, server);
        await site.AddAsync();
        await site.WorkAsync();
        site.Site.Clock.Advance(SendMail.TriedFor);
        await site.WorkAsync();
        Assert.Null(Assert.Single(await site.OutboxAsync()).GivenUp);
        site.Site.Clock.Advance(Duration.FromHours(1));
        await site.WorkAsync();
        var mail = Assert.Single(await site.OutboxAsync());
        Assert.NotNull(mail.GivenUp);
        Assert.Equal("The mail server refused it (451): 4.7.1 greylisted", mail.Problem);
    }

    [Fact]
    public async Task A_password_is_not_sent_to_a_server_that_offers_no_encryption()
    {
        await using var server = SmtpStub.Start(SmtpStub.Manner.Takes);
        await using var site = await StartAsync(DatabaseKind.Sqlite, server, ("Serai:Mail:User", "serai"), ("Serai:Mail:Password", "hunter2"));
        await site.AddAsync();
        await site.WorkAsync();
        Assert.Empty(server.Mails);
        var mail = Assert.Single(await site.OutboxAsync());
        Assert.StartsWith("The mail server cannot be used", mail.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", mail.Problem, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Both))]
    [Trait("Speed", "slow")]
    public async Task A_program_that_is_killed_before_it_heard_the_answer_sends_the_same_mail_once_more(DatabaseKind kind)
    {
        var database = await SampleTemplate.EmptyAsync(kind);
        var id = await AddDueAsync(database);
        await using var server = SmtpStub.Start(SmtpStub.Manner.TakesAndSaysNothing);
        await using (var program = SeraiProgram.Start(
            database, [("Serai__Mail__Smtp", server.Address), ("Serai__Mail__From", "serai@example.org")], "serve", "--no-sample", "--urls", "http://127.0.0.1:0"))
        {
            await server.Taken;
            await program.KillAsync();
        }
        Assert.Equal(id, MessageId().Match(Assert.Single(server.Mails)).Groups[1].Value);
        await using var again = await MailSite.StartAsync(database);
        var left = Assert.Single(await again.OutboxAsync());
        Assert.NotNull(left.HandedOver);
        again.Site.Clock.Reset(left.Due!.Value);
        await again.WorkAsync();
        Assert.Equal(id, Assert.Single(again.Files).MessageId);
    }

    [Theory, MemberData(nameof(Both))]
    [Trait("Speed", "slow")]
    public async Task What_the_program_says_of_a_mail_names_neither_its_reader_nor_the_password(DatabaseKind kind)
    {
        var database = await SampleTemplate.EmptyAsync(kind);
        await AddDueAsync(database);
        await using var site = await MailSite.StartAsync(database);
        await using var program = SeraiProgram.Start(
            database, [("Serai__Mail__Smtp", "smtp://serai:hunter2@127.0.0.1:9"), ("Serai__Mail__From", "serai@example.org")], "serve", "--no-sample", "--urls", "http://127.0.0.1:0");
        for (var tries = 0; tries < 300 && (await site.OutboxAsync()).Single().Problem is null; tries++)
            await Task.Delay(100);
        program.Interrupt();
        var (_, said) = await program.EndAsync();
        Assert.Matches(@"Mail [0-9a-f-]{36} \(proposal\) was not taken, attempt 1: NoServer", said);
        foreach (var secret in (string[])["hunter2", "chan@example", "Chan Tai Man", "proposes", "serai.example.org/proposals"])
            Assert.DoesNotContain(secret, said, StringComparison.Ordinal);
    }

    // Made just now and due by the system's clock, whatever that says: the program goes by it, and gives up what is days old.
    private static async Task<string> AddDueAsync(DatabaseAddress database)
    {
        await using var site = await MailSite.StartAsync(database);
        var id = (await site.AddAsync()).MessageId;
        var now = SystemClock.Instance.GetCurrentInstant();
        await site.Site.WithAsync<SeraiDb>(async db => await db.Outbox.ExecuteUpdateAsync(all => all.SetProperty(m => m.Created, now).SetProperty(m => m.Due, (Instant?)Instant.FromUnixTimeSeconds(0))));
        return id;
    }

    private static Task<MailSite> StartAsync(DatabaseKind kind, SmtpStub server, params (string Name, string Value)[] settings) =>
        MailSite.StartAsync(kind, [("Serai:Mail:Smtp", server.Address), ("Serai:Mail:From", "Serai <serai@example.org>"), .. settings]);

    [GeneratedRegex("Message-Id: <([^>]+)>", RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
