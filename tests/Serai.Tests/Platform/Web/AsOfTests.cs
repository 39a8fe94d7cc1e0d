using System.Net;
using System.Text.Json;
using NodaTime;
using Serai.Platform.Db;
using Serai.Platform.Web;

namespace Serai.Tests.Platform.Web;

public sealed class AsOfTests : IAsyncLifetime
{
    private static readonly LocalDate Today = TestSite.Today;
    private TestSite site = null!;

    public async ValueTask InitializeAsync() => site = await TestSite.StartAsync(DatabaseKind.Sqlite);

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public void Without_a_date_it_is_today()
    {
        Assert.True(AsOf.TryRead(null, Today, out var asOf, out _));
        Assert.True(asOf.IsToday);
        Assert.Null(asOf.Text);
    }

    [Theory]
    [InlineData("2016-10-01", "2016-10-01", "2016-10-01")]
    [InlineData("2016-10", "2016-10-01", "2016-10-31")]
    [InlineData("2016", "2016-01-01", "2016-12-31")]
    public void A_longer_date_asks_about_every_day_of_it(string text, string from, string to)
    {
        Assert.True(AsOf.TryRead(text, Today, out var asOf, out _));
        Assert.Equal((from, to), (asOf.From.ToString("uuuu-MM-dd", null), asOf.To.ToString("uuuu-MM-dd", null)));
    }

    [Theory]
    [InlineData("2016-13")]
    [InlineData("2015-02-29")]
    [InlineData("yesterday")]
    [InlineData("2015/..")]
    [InlineData("<script>alert(1)</script>")]
    public async Task A_bad_date_is_a_400_that_says_why(string text)
    {
        using var response = await site.Client.GetAsync("/ui?asOf=" + Uri.EscapeDataString(text), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"“{WebUtility.HtmlEncode(text)}”", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("asOf=[..2015]", "AsOf.NoFirstDay", "has no first day")]
    [InlineData("asOf=2016/..", "AsOf.NoLastDay", "has no last day")]
    [InlineData("asOf=-9999", "AsOf.BeyondCalendar", "lies outside the years -9998 to 9999")]
    [InlineData("asOf=2016&asOf=2017", "RepeatedParameter", "once")]
    public async Task What_cannot_be_asked_about_is_told_why(string query, string code, string why)
    {
        using var problem = JsonDocument.Parse(await (await site.Client.GetAsync("/api/v1/alliances?" + query, TestContext.Current.CancellationToken)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(code, problem.RootElement.GetProperty("code").GetString());
        Assert.Contains(why, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        using var page = await site.Client.GetAsync("/ui?" + query, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, page.StatusCode);
        Assert.DoesNotContain("Refusal.", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public void A_moment_counts_as_its_day()
    {
        Assert.True(AsOf.TryRead("2016-10-01T12:00:00Z", Today, out var asOf, out _));
        Assert.Equal(new LocalDate(2016, 10, 1), asOf.From);
        Assert.True(asOf.IsDay);
    }

    [Fact]
    public async Task Programs_get_a_problem_document()
    {
        using var response = await site.Client.GetAsync("/api/v1/anything?asOf=2016-13", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("AsOf.NotADate", problem.RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task On_another_day_the_page_says_so_and_its_links_keep_it()
    {
        var page = await site.GetAsync("/ui?asOf=2016-10-01");
        Assert.Contains("class=\"asof past\"", page, StringComparison.Ordinal);
        Assert.Contains("1 October 2016", Plain.Of(page), StringComparison.Ordinal);
        Assert.Contains("href=\"/alliances?asOf=2016-10-01\"", page, StringComparison.Ordinal);
        Assert.Contains("<input name=\"asOf\" type=\"hidden\" value=\"2016-10-01\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"asof past\"", await site.GetAsync("/ui"), StringComparison.Ordinal);
    }
}
