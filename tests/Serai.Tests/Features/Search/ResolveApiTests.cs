using System.Net;
using System.Text;
using System.Text.Json;
using Serai.Features.Search;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Search;

/// <summary><c>POST /api/v1/resolve</c> as a program asks it.</summary>
public sealed class ResolveApiTests
{
    private static readonly string[] Three = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,education,CN,Beijing", "gamma,Gamma College,education,CN,Xi'an"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_name_is_resolved_with_the_evidence_in_the_language_asked_for(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three);
        var answer = await AskAsync(site, """{"names":[{"name":"alpha university","country":"Thailand","city":"Bangkok","web":"alpha.example","date":"2012"},{"name":"Omega Polytechnic"}],"candidates":3}""");
        var results = answer.GetProperty("results").EnumerateArray().ToList();
        Assert.Equal(["alpha university", "Omega Polytechnic"], results.Select(r => r.GetProperty("name").GetString()));
        Assert.Equal(["match", "none"], results.Select(r => r.GetProperty("verdict").GetString()));
        var best = results[0].GetProperty("candidates")[0];
        Assert.Equal(("alpha", "Alpha University", "TH"), (best.GetProperty("slug").GetString(), best.GetProperty("name").GetString(), best.GetProperty("country").GetString()));
        Assert.Equal(best.GetProperty("id").GetString(), Assert.Single(results[0].GetProperty("matches").EnumerateArray()).GetString());
        Assert.InRange(best.GetProperty("score").GetDouble(), 0.5, 1);
        var evidence = best.GetProperty("evidence")[0];
        Assert.Equal(("same-name", "exact name"), (evidence.GetProperty("kind").GetString(), evidence.GetProperty("words").GetString()));
        var chinese = await AskAsync(site, """{"names":[{"name":"Alpha University"}]}""", language: "zh-Hant");
        Assert.Equal("名稱完全相同", chinese.GetProperty("results")[0].GetProperty("candidates")[0].GetProperty("evidence")[0].GetProperty("words").GetString());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Three_names_ask_the_database_as_often_as_one(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three);
        async Task<int> Statements(string body)
        {
            await AskAsync(site, body);
            using var count = StatementCount.From(site);
            await AskAsync(site, body);
            return count.Value;
        }

        var (one, three) = (await Statements("""{"names":[{"name":"Alpha University"}]}"""), await Statements("""{"names":[{"name":"Alpha University"},{"name":"Beta Academy"},{"name":"Gamma College"}]}"""));
        Assert.InRange(three, 1, 4);
        Assert.InRange(one, 1, 4);
    }

    [Theory]
    [InlineData("""{}""", "names", "Missing")]
    [InlineData("""{"names":[]}""", "names", "OutOfRange")]
    [InlineData("""{"names":"Alpha"}""", "names", "WrongType")]
    [InlineData("""{"names":["Alpha"]}""", "names[0]", "WrongType")]
    [InlineData("""{"names":[{"name":"Alpha"},{"name":" "}]}""", "names[1].name", "Missing")]
    [InlineData("""{"names":[{"name":5}]}""", "names[0].name", "WrongType")]
    [InlineData("""{"names":[{"name":"Alpha","contry":"TH"}]}""", "names[0].contry", "MisspeltField")]
    [InlineData("""{"names":[{"name":"Alpha"}],"candidates":21}""", "candidates", "OutOfRange")]
    [InlineData("""{"names":[{"name":"Alpha"}],"candidates":1.5}""", "candidates", "NotWhole")]
    [InlineData("""{"names":[{"name":"Alpha","date":"../.."}]}""", "names[0].date", "NotADate")]
    public async Task What_cannot_be_meant_is_refused_where_it_stands(string body, string field, string code)
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, Three);
        var problem = await AskAsync(site, body, HttpStatusCode.UnprocessableEntity);
        var told = Assert.Single(problem.GetProperty("problems").EnumerateArray());
        Assert.Equal((field, code), (told.GetProperty("field").GetString(), told.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_date_is_read_strictly_and_too_much_is_refused_in_words()
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, Three);
        var date = await AskAsync(site, """{"names":[{"name":"Alpha","date":"3 May 2012"}]}""", HttpStatusCode.UnprocessableEntity);
        Assert.Equal("names[0].date", date.GetProperty("problems")[0].GetProperty("field").GetString());
        var many = JsonSerializer.Serialize(new { names = Enumerable.Repeat(new { name = "Alpha" }, 1001) });
        Assert.Contains("1000", (await AskAsync(site, many, HttpStatusCode.UnprocessableEntity)).GetProperty("problems")[0].GetProperty("detail").GetString(), StringComparison.Ordinal);
        var most = JsonSerializer.Serialize(new { names = Enumerable.Repeat(new { name = "Alpha University" }, 1000) });
        Assert.Equal(1000, (await AskAsync(site, most)).GetProperty("results").GetArrayLength());
        var longName = JsonSerializer.Serialize(new { names = new[] { new { name = new string('a', 2001) } } });
        Assert.Equal("TooLong", (await AskAsync(site, longName, HttpStatusCode.UnprocessableEntity)).GetProperty("problems")[0].GetProperty("code").GetString());
        await AskAsync(site, $$"""{"names":[{"name":"{{new string('a', 1024 * 1024)}}"}]}""", HttpStatusCode.RequestEntityTooLarge);
        await AskAsync(site, "names", HttpStatusCode.BadRequest);
        await AskAsync(site, """{"names":[{"name":"Alpha"}]}""", HttpStatusCode.UnsupportedMediaType, type: "text/plain");
    }

    private static async Task<JsonElement> AskAsync(TestSite site, string body, HttpStatusCode expected = HttpStatusCode.OK, string language = "en", string type = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/resolve?lang=" + language) { Content = content };
        using var response = await site.Client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{(int)response.StatusCode}: {text[..Math.Min(800, text.Length)]}");
        return JsonDocument.Parse(text).RootElement;
    }
}
