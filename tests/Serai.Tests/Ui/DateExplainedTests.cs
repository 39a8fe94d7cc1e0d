using System.Net;
using Serai.Platform.Db;

namespace Serai.Tests.Ui;

/// <summary>What a date is understood as, said while one types.</summary>
public sealed class DateExplainedTests(Serai.Tests.Support.SampleSites sites)
{
    [Theory]
    [InlineData("2019-22", "en", HttpStatusCode.OK, "summer 2019")]
    [InlineData("2019-22", "zh-Hant", HttpStatusCode.OK, "2019年夏")]
    [InlineData("2015/2017", "en", HttpStatusCode.OK, "2015")]
    [InlineData("22/7/2019", "en", HttpStatusCode.UnprocessableEntity, "22/7/2019")]
    [InlineData("", "en", HttpStatusCode.UnprocessableEntity, "2016-03")]
    public async Task A_date_is_said_in_the_readers_words(string text, string language, HttpStatusCode status, string words)
    {
        using var answer = await (await sites.Of(DatabaseKind.Sqlite)).Client.GetAsync($"/ui/date?text={Uri.EscapeDataString(text)}&lang={language}");
        Assert.Equal((status, "text/plain"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Contains(words, (await answer.Content.ReadAsStringAsync()).Replace('\u00A0', ' '));
    }

    [Fact]
    public async Task Too_long_a_text_is_not_read()
    {
        using var answer = await (await sites.Of(DatabaseKind.Sqlite)).Client.GetAsync("/ui/date?text=" + new string('1', 500));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
