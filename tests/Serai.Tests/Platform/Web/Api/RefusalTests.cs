using System.Net;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Web.Api;

public sealed class RefusalTests(SampleSites sites)
{
    [Theory]
    [InlineData("organizations?limit=0", 400, "BadLimit")]
    [InlineData("organizations?limit=201", 400, "BadLimit")]
    [InlineData("organizations?limit=1e2", 400, "BadLimit")]
    [InlineData("organizations?limit=%2B5", 400, "BadLimit")]
    [InlineData("organizations?limit=%D9%A1", 400, "BadLimit")]
    [InlineData("organizations?limit=", 400, "BadLimit")]
    [InlineData("organizations?limit=99999999999999999999", 400, "BadLimit")]
    [InlineData("organizations?cursor=abc", 400, "BadCursor")]
    [InlineData("organizations?cursor=", 400, "BadCursor")]
    [InlineData("organizations?asOf=2016-13", 400, "AsOf.NotADate")]
    [InlineData("memberships?asOf=yesterday", 400, "AsOf.NotADate")]
    [InlineData("organizations?contry=HK", 400, "UnknownParameter")]
    [InlineData("organizations?country=HK&country=CN", 400, "RepeatedParameter")]
    [InlineData("organizations?country=XX", 400, "UnknownValue")]
    [InlineData("organizations?type=university", 400, "UnknownValue")]
    [InlineData("organizations?type=1", 400, "UnknownValue")]
    [InlineData("organizations?alliance=nobody", 400, "UnknownValue")]
    [InlineData("organizations?ror=00t33hh49", 400, "UnknownValue")]
    [InlineData("organizations?q=", 400, "BadValue")]
    [InlineData("organizations?lang=fr", 400, "UnknownValue")]
    [InlineData("organizations/nobody", 404, "NotFound")]
    [InlineData("organizations/ror/00t33hh49", 400, "BadRor")]
    [InlineData("alliances?initiative=none", 400, "UnknownValue")]
    [InlineData("alliances?parent=none", 400, "UnknownValue")]
    [InlineData("alliances?kind=club", 400, "UnknownValue")]
    [InlineData("alliances/nobody", 404, "NotFound")]
    [InlineData("alliances/nobody/members", 404, "NotFound")]
    [InlineData("memberships?answer=maybe", 400, "UnknownValue")]
    [InlineData("memberships?member=nobody", 400, "UnknownValue")]
    [InlineData("memberships/1", 404, "NotFound")]
    [InlineData("statements?source=none", 400, "UnknownValue")]
    [InlineData("statements/none", 404, "NotFound")]
    [InlineData("figures?measure=students", 400, "UnknownValue")]
    [InlineData("figures?trust=high", 400, "UnknownValue")]
    [InlineData("figures/none", 404, "NotFound")]
    [InlineData("sources/none", 404, "NotFound")]
    [InlineData("activities/none", 404, "NotFound")]
    [InlineData("export/everything.csv", 404, "NotFound")]
    [InlineData("export/figures.doc", 404, "NotFound")]
    [InlineData("nothing", 404, "NotFound")]
    public async Task What_is_not_taken_is_refused_with_the_reason(string address, int status, string code)
    {
        var problem = await (await sites.Of(DatabaseKind.Sqlite)).JsonAsync(ApiClient.Root + address, (HttpStatusCode)status);
        Assert.Equal(code, problem.Text("code"));
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEqual(code, problem.Text("title"));
        Assert.True(problem.Text("detail").Length > 10);
        Assert.DoesNotContain("   at ", problem.GetRawText());
    }

    [Theory]
    [InlineData("organizations?type=Education&country=hk&limit=3", "organizations?type=education&country=HK&limit=3")]
    [InlineData("organizations?alliance=UASR&limit=3", "organizations?alliance=uasr&limit=3")]
    [InlineData("memberships?alliance=UASR&answer=Certain&limit=3", "memberships?alliance=uasr&answer=certain&limit=3")]
    [InlineData("memberships?member=Chinese-University-of-Hong-Kong", "memberships?member=chinese-university-of-hong-kong")]
    [InlineData("alliances?initiative=Belt-and-Road", "alliances?initiative=belt-and-road")]
    public async Task The_case_of_words_codes_and_slugs_does_not_matter(string asked, string meant)
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        var (one, other) = (await site.JsonAsync(ApiClient.Root + asked), await site.JsonAsync(ApiClient.Root + meant));
        Assert.Equal(other.GetProperty("items").GetRawText(), one.GetProperty("items").GetRawText());
    }

    [Fact]
    public async Task A_cursor_of_another_question_is_refused()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        var next = (await site.JsonAsync(ApiClient.Root + "statements?limit=1")).GetProperty("links").Text("next");
        var problem = await site.JsonAsync(next + "&trust=own", HttpStatusCode.BadRequest);
        Assert.Equal("BadCursor", problem.Text("code"));
    }

    [Fact]
    public async Task A_reader_of_Chinese_is_told_in_Chinese_too()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        var problem = await site.JsonAsync(ApiClient.Root + "organizations/nobody?lang=zh-Hant", HttpStatusCode.NotFound);
        Assert.Equal(("Not in this registry", "本登記冊中沒有"), (problem.Text("title"), problem.Text("titleLocal")));
    }

    [Fact]
    public async Task What_only_reads_is_only_read()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        using var response = await site.Client.PostAsync(new Uri(ApiClient.Root + "organizations", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }
}
