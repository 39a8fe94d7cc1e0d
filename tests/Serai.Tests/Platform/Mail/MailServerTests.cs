using NodaTime;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Mail;

/// <summary>Mail as it arrives at a real server.</summary>
[Trait("Speed", "slow")]
public sealed class MailServerTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Every_language_arrives_whole_and_once(DatabaseKind kind)
    {
        await using var server = await MailServer.StartAsync();
        await using var site = await StartAsync(kind, ("Serai:Mail:Smtp", $"smtp://127.0.0.1:{server.Port}"));
        foreach (var language in (string[])["en", "zh-Hant", "zh-Hans"])
            await site.AddAsync(language, "李娜");
        await site.WorkAsync();
        await site.WorkAsync();
        var mails = await server.MailsAsync();
        Assert.Equal(["李娜 proposes a change to 香港中文大學", "李娜 建議修改香港中文大學的資料", "李娜 建议修改香港中文大學的信息"], mails.Select(m => m.Subject));
        // Of one millisecond, in no order.
        Assert.Equal((await site.OutboxAsync()).Select(m => m.MessageId).Order(StringComparer.Ordinal), mails.Select(m => m.MessageId).Order(StringComparer.Ordinal));
        Assert.All(mails, m =>
        {
            Assert.Equal(("陳大文 Chan Tai Man", "chan@example.edu.hk"), (m.To.Mailboxes.Single().Name, m.To.Mailboxes.Single().Address));
            Assert.Contains("https://serai.example.org/proposals/7?a=1&b=2", m.TextBody, StringComparison.Ordinal);
            Assert.Contains("href=\"https://serai.example.org/proposals/7?a=1&amp;b=2\"", m.HtmlBody, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_server_that_wants_a_password_gets_it_and_a_wrong_one_loses_no_mail()
    {
        await using var server = await MailServer.StartAsync("--incoming-user", "serai", "--incoming-pass", "s@cret");
        var database = await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite);
        await using (var wrong = await StartAsync(database, ("Serai:Mail:Smtp", $"smtp://serai:hunter2@127.0.0.1:{server.Port}"), ("Serai:Mail:Tls", "off")))
        {
            await wrong.AddAsync();
            await wrong.WorkAsync();
            var mail = Assert.Single(await wrong.OutboxAsync());
            Assert.Equal((null, null), (mail.Sent, mail.GivenUp));
            Assert.DoesNotContain("hunter2", mail.Problem, StringComparison.Ordinal);
        }
        await using var right = await StartAsync(database, ("Serai:Mail:Smtp", $"smtp://serai:s%40cret@127.0.0.1:{server.Port}"), ("Serai:Mail:Tls", "off"));
        right.Site.Clock.Advance(Duration.FromHours(1));
        await right.WorkAsync();
        Assert.Single(await server.MailsAsync());
    }

    [Fact]
    public async Task A_server_whose_certificate_nobody_vouches_for_gets_neither_the_password_nor_the_mail()
    {
        await using var server = await MailServer.StartAsync("--incoming-user", "serai", "--incoming-pass", "s@cret");
        await using var site = await StartAsync(await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite), ("Serai:Mail:Smtp", $"smtp://serai:s%40cret@127.0.0.1:{server.Port}"));
        await site.AddAsync();
        await site.WorkAsync();
        Assert.Empty(await server.MailsAsync());
        Assert.StartsWith("The mail server cannot be used", Assert.Single(await site.OutboxAsync()).Problem, StringComparison.Ordinal);
    }

    private static async Task<MailSite> StartAsync(DatabaseKind kind, params (string Name, string Value)[] settings) => await StartAsync(await SampleTemplate.EmptyAsync(kind), settings);

    private static Task<MailSite> StartAsync(DatabaseAddress database, params (string Name, string Value)[] settings) =>
        MailSite.StartAsync(database, [("Serai:Mail:From", "Serai <serai@example.org>"), ("Serai:Address", "https://serai.example.org"), .. settings]);
}
