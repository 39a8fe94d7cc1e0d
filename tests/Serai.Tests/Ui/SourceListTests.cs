using System.Text.RegularExpressions;
using Serai.Platform.Db;

namespace Serai.Tests.Ui;

/// <summary>The list of sources at the end of a page.</summary>
public sealed class SourceListTests(SampleSites sites)
{
    [Fact]
    public async Task On_paper_each_source_has_its_own_address()
    {
        var list = await ListAsync("en");
        Assert.Matches("<a href=\"/sources/[^\"]+\"[^>]*>[^<]+</a>", list);
        Assert.Matches("<span class=\"on-paper\"> <https?://[^>]+></span>", list);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hant")]
    public async Task Dates_are_in_words(string language) =>
        Assert.DoesNotMatch(@"[^/\w-]\d{4}-\d\d(-\d\d)?[^/\w-]", Regex.Replace(await ListAsync(language), "<a .*?</a>|<[^>]*>", " ", RegexOptions.Singleline));

    private async Task<string> ListAsync(string language)
    {
        var page = await (await sites.Of(DatabaseKind.Sqlite)).GetAsync("/alliances/uasr", language);
        var start = page.IndexOf("<ol class=\"sources\"", StringComparison.Ordinal);
        return page[start..page.IndexOf("</ol>", start, StringComparison.Ordinal)];
    }
}
