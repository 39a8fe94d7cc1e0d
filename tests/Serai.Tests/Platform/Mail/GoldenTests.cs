using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Db;
using Serai.Platform.Mail;
using Serai.Tests.Architecture;

namespace Serai.Tests.Platform.Mail;

/// <summary>One mail in the three languages, kept beside these tests; <c>SERAI_GOLDEN=write</c> writes them anew.</summary>
public sealed class GoldenTests
{
    private static string Folder => Path.Combine(SourceTree.Root, "tests", "Serai.Tests", "Platform", "Mail", "golden");

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hans")]
    public async Task A_mail_is_as_it_was_agreed(string language)
    {
        await using var site = await MailSite.StartAsync(DatabaseKind.Sqlite, ("Serai:Address", "https://serai.example.org"));
        await site.InAsync(async parts =>
        {
            var page = new MailChoicePage((person, _) => new Uri($"https://serai.example.org/people/mail?of={person:N}&kind=x"));
            var mails = ActivatorUtilities.CreateInstance<Mails>(parts, page);
            var mail = mails.Compose(MailSite.Reader(language), MailSite.Proposal, MailSite.Facts("Li & <Na>"));
            Assert.Equal($"https://serai.example.org/people/mail?of={MailSite.Chan:N}&kind=x", mail.Unsubscribe);
            await HoldAsync($"proposal.{language}.txt", $"{mail.Subject}\n\n{mail.Text}");
            await HoldAsync($"proposal.{language}.html", mail.Html!);
        });
    }

    private static async Task HoldAsync(string name, string text)
    {
        var file = Path.Combine(Folder, name);
        if (Environment.GetEnvironmentVariable("SERAI_GOLDEN") == "write")
        {
            Directory.CreateDirectory(Folder);
            await File.WriteAllTextAsync(file, text);
        }
        Assert.True(text == await File.ReadAllTextAsync(file), $"{name} changed. If that is meant, run the tests with SERAI_GOLDEN=write and look at the difference.");
    }
}
