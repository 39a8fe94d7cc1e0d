using Microsoft.Playwright;
using Serai.Platform.Db;
using Serai.Tests.Architecture;

namespace Serai.Tests.Journeys;

/// <summary>A mail as a mail program that shows HTML has it, which no page of the site does.</summary>
[Trait("Speed", "slow")]
public sealed class MailJourney(Browser browser, SampleSites sites) : IClassFixture<Browser>
{
    [Theory]
    [InlineData("en", ColorScheme.Light)]
    [InlineData("en", ColorScheme.Dark)]
    [InlineData("zh-Hant", ColorScheme.Light)]
    [InlineData("zh-Hans", ColorScheme.Dark)]
    public async Task A_mail_can_be_read_by_everybody_in_light_and_dark(string language, ColorScheme scheme)
    {
        await using var visit = await browser.VisitAsync(await sites.Of(DatabaseKind.Sqlite), scheme, width: 320, height: 700);
        var file = Path.Combine(SourceTree.Root, "tests", "Serai.Tests", "Platform", "Mail", "golden", $"proposal.{language}.html");
        await visit.Page.SetContentAsync(await File.ReadAllTextAsync(file));
        await visit.FindNothingWrongAsync();
        await visit.PictureAsync($"mail-{language}-{scheme}".ToLowerInvariant());
    }
}
