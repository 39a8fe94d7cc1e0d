using MimeKit;
using NodaTime;
using Serai.Platform.Db;
using Serai.Platform.Mail;

namespace Serai.Tests.Platform.Mail;

/// <summary>The files of the folder, as a mail program reads them.</summary>
public sealed class MailFileTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_mail_in_Chinese_reads_as_it_was_written(DatabaseKind kind)
    {
        await using var site = await MailSite.StartAsync(kind, ("Serai:Address", "https://serai.example.org"), ("Serai:TimeZone", "Asia/Hong_Kong"));
        var written = await site.AddAsync("zh-Hant", "李娜");
        await site.WorkAsync();
        var mail = Assert.Single(site.Files);
        Assert.Equal("李娜 建議修改香港中文大學的資料", mail.Subject);
        Assert.Equal(("陳大文 Chan Tai Man", "chan@example.edu.hk"), (mail.To.Mailboxes.Single().Name, mail.To.Mailboxes.Single().Address));
        Assert.Equal("serai@serai.example.org", mail.From.Mailboxes.Single().Address);
        Assert.Equal(written.MessageId, mail.MessageId);
        Assert.EndsWith("@serai.example.org", mail.MessageId, StringComparison.Ordinal);
        Assert.Equal(site.Site.Clock.GetCurrentInstant(), Instant.FromDateTimeOffset(mail.Date));
        Assert.Equal(TimeSpan.FromHours(8), mail.Date.Offset);
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        Assert.Equal("zh-Hant", mail.Body!.Headers["Content-Language"]);
        Assert.StartsWith("<https://serai.example.org/people/unsubscribe/", mail.Headers["List-Unsubscribe"], StringComparison.Ordinal);
        Assert.Contains("李娜 於 2026年11月23日 建議修改登記冊中香港中文大學的資料。", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"zh-Hant\">", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("查看建議", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Equal(["text/plain", "text/html"], Assert.IsType<MultipartAlternative>(mail.Body).Select(p => p.ContentType.MimeType));
        // Seven bits, in lines that every server takes.
        Assert.All(await File.ReadAllLinesAsync(Directory.GetFiles(site.Folder).Single()), line => Assert.True(line.Length < 998 && line.All(char.IsAscii), line));
    }

    [Fact]
    public async Task A_mail_that_must_come_does_not_say_how_to_switch_it_off()
    {
        await using var site = await MailSite.StartAsync(DatabaseKind.Sqlite);
        await site.InAsync(async parts =>
        {
            var db = (SeraiDb)parts.GetService(typeof(SeraiDb))!;
            var mails = (Mails)parts.GetService(typeof(Mails))!;
            db.Add(mails.Compose(MailSite.Reader(), MailSite.Invitation, "Li Na", "UASR", new Uri("https://serai.example.org/join/abc")));
            await db.SaveChangesAsync();
        });
        await site.WorkAsync();
        Assert.False(Assert.Single(site.Files).Headers.Contains("List-Unsubscribe"));
    }

    [Theory]
    [InlineData("Eve\r\nBcc: all@example.org")]
    [InlineData("Eve\nSubject: other\n\n<b>body</b>")]
    [InlineData("Eve\u2028Bcc: all@example.org")]
    [InlineData("Eve\0\u0085Bcc: all@example.org")]
    public async Task Nothing_that_a_person_is_called_becomes_a_header(string who)
    {
        await using var site = await MailSite.StartAsync(DatabaseKind.Sqlite);
        await site.InAsync(async parts =>
        {
            var db = (SeraiDb)parts.GetService(typeof(SeraiDb))!;
            var mails = (Mails)parts.GetService(typeof(Mails))!;
            db.Add(mails.Compose(MailSite.Reader() with { Name = who }, MailSite.Proposal, MailSite.Facts(who)));
            await db.SaveChangesAsync();
        });
        await site.WorkAsync();
        var mail = Assert.Single(site.Files);
        Assert.Empty(mail.Bcc);
        Assert.Equal("chan@example.edu.hk", mail.To.Mailboxes.Single().Address);
        Assert.Equal(["From", "Date", "Subject", "Message-Id", "To", "Auto-Submitted", "List-Unsubscribe", "MIME-Version"], mail.Headers.Select(h => h.Field));
        Assert.EndsWith("proposes a change to 香港中文大學", mail.Subject, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", mail.HtmlBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eve@example.org\r\nRCPT TO:<all@example.org>")]
    [InlineData("eve@example.org, all@example.org")]
    [InlineData("Eve <eve@example.org>")]
    [InlineData("eve")]
    [InlineData("")]
    public async Task Only_one_plain_address_is_one(string address)
    {
        await using var site = await MailSite.StartAsync(DatabaseKind.Sqlite);
        await site.InAsync(parts =>
        {
            var mails = (Mails)parts.GetService(typeof(Mails))!;
            Assert.Throws<ArgumentException>(() => mails.Compose(MailSite.Reader() with { Address = address }, MailSite.Proposal, MailSite.Facts()));
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("/people/7")]
    public async Task A_button_leads_to_a_page_or_there_is_no_mail(string address)
    {
        await using var site = await MailSite.StartAsync(DatabaseKind.Sqlite);
        await site.InAsync(parts =>
        {
            var mails = (Mails)parts.GetService(typeof(Mails))!;
            Assert.Throws<ArgumentException>(() => mails.Compose(MailSite.Reader(), MailSite.Invitation, "Li Na", "UASR", address));
            return Task.CompletedTask;
        });
    }

    [Fact]
    public async Task A_fact_is_never_read_as_a_mark()
    {
        await using var site = await MailSite.StartAsync(DatabaseKind.Sqlite);
        await site.AddAsync(who: "[Sign in here](https://evil.example) ## {1} <script>");
        await site.WorkAsync();
        var mail = Assert.Single(site.Files);
        Assert.DoesNotContain("href=\"https://evil.example", mail.HtmlBody, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", mail.HtmlBody, StringComparison.Ordinal);
        Assert.Contains("[Sign in here](https://evil.example) ## {1} <script>", mail.TextBody, StringComparison.Ordinal);
    }
}
