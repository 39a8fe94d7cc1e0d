using System.Net;
using System.Text;
using System.Text.Json;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Search;

/// <summary>What <c>POST /api/v1/resolve</c> says to requests that nobody means well, or that a program got wrong.</summary>
public sealed class ResolveHostileTests
{
    private static readonly string[] One = ["alpha,Alpha University,education,TH,Bangkok"];

    public static TheoryData<string, string> NoJson => new()
    {
        { "[]", "This is JSON, but no object. Send one: {…}." },
        { "{\"names\":[{\"name\":\"a\"},]}", "This is not JSON that can be read: it goes wrong in line 1, byte 24. Send one object, in UTF-8, with no more than 8 levels." },
        { "{\"names\":\n[{\"name\":\"a\"}] x", "it goes wrong in line 2, byte 16." },
        { "{\"names\":" + new string('[', 100_000), "with no more than 8 levels." },
        { "{\"names\":[{\"name\":{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":1}}}}}}}]}", "with no more than 8 levels." },
        { "{\"names\":[{\"name\":\"a\"},{\"name\":\"a\",\"name\":\"b\"}]}", "The name “name” stands twice in /names/1. Leave one of them out." },
        { "{\"names\":[],\"names\":[]}", "The name “names” stands twice in the object." },
    };

    [Theory, MemberData(nameof(NoJson))]
    public async Task What_is_wrong_with_the_JSON_is_told_with_its_place(string body, string told)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        var problem = await AskAsync(site, Encoding.UTF8.GetBytes(body), HttpStatusCode.BadRequest);
        Assert.Equal("BadJson", problem.GetProperty("code").GetString());
        Assert.Contains(told, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_encoding_is_named_and_a_mark_before_it_is_no_fault()
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, One);
        const string Body = """{"names":[{"name":"Alpha University é"}]}""";
        Assert.StartsWith("This is not UTF-8", (await AskAsync(site, Encoding.Latin1.GetBytes(Body), HttpStatusCode.BadRequest)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        await AskAsync(site, [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Body)], HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"names":[]}""", "names", "OutOfRange", "0 names were sent, and a request takes 1 to 1000. Divide a longer list.", "傳來0個名稱，每次要求只接受1至1000個。名單較長時請分次傳送。")]
    [InlineData("""{"names":null}""", "names", "WrongType", "null cannot stand here. Send “names” as a list of objects, each with a “name”.", "這裏不能是 null。「names」須是物件的列表，每個物件都要有「name」。")]
    [InlineData("""{"names":["a"]}""", "names[0]", "WrongType", "\"a\" cannot stand here. Send “names” as a list of objects, each with a “name”.", "這裏不能是 \"a\"。")]
    [InlineData("""{"names":[{"name":"a","country":"Atlantis"}]}""", "names[0].country", "NoSuchPlace", "“Atlantis” is no country or region that is known here.", "「Atlantis」不是已知的國家或地區。")]
    [InlineData("""{"names":[{"name":"a","country":"xx"}]}""", "names[0].country", "NoSuchPlace", "“xx” is no country or region that is known here.", "「xx」不是已知的國家或地區。")]
    public async Task What_cannot_be_meant_is_named_in_the_readers_language_too(string body, string field, string code, string english, string chinese)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        var problem = Assert.Single((await AskAsync(site, Encoding.UTF8.GetBytes(body), HttpStatusCode.UnprocessableEntity)).GetProperty("problems").EnumerateArray());
        Assert.Equal((field, code), (problem.GetProperty("field").GetString(), problem.GetProperty("code").GetString()));
        Assert.StartsWith(english, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.StartsWith(chinese, problem.GetProperty("detailLocal").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Countries_are_known_by_the_words_that_people_write()
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, One);
        string[] words = ["TH", "th", "UK", "USA", "U.S.A.", "United Kingdom", "England", "Viet Nam", "Vietnam", "South Korea", "Russia", "Iran", "Türkiye", "Turkey", "Czech Republic", "Czechia", "Taiwan", "Macau", "Macao", "Hong Kong", "香港", "中国", "中國", "P.R. China"];
        await AskAsync(site, JsonSerializer.SerializeToUtf8Bytes(new { names = words.Select(country => new { name = "Alpha University", country }) }), HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("{{{0}}}")]
    [InlineData("{{\"names\":[{{{0}}}]}}")]
    public async Task A_thousand_unknown_members_are_not_all_told(string form)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        var members = string.Join(',', Enumerable.Range(0, 20_000).Select(i => $"\"{(i == 0 ? new string('x', 10_000) : "k")}{i}\":1"));
        var problem = await AskAsync(site, Encoding.UTF8.GetBytes(string.Format(System.Globalization.CultureInfo.InvariantCulture, form, members)), HttpStatusCode.UnprocessableEntity);
        Assert.InRange(problem.GetProperty("problems").GetArrayLength(), 1, 22);
        Assert.InRange(problem.GetRawText().Length, 1, 10_000);
    }

    private static async Task<JsonElement> AskAsync(TestSite site, byte[] body, HttpStatusCode expected)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/resolve") { Content = content };
        request.Headers.AcceptLanguage.ParseAdd("zh-TW");
        using var response = await site.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode}: {text[..Math.Min(800, text.Length)]}");
        Assert.Equal(expected == HttpStatusCode.OK ? "application/json" : "application/problem+json", response.Content.Headers.ContentType!.MediaType);
        return JsonDocument.Parse(text).RootElement;
    }
}
