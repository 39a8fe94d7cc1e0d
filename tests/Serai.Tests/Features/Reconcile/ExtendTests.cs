using System.Net;
using System.Text.Json;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Reconcile;

/// <summary>What clients show and fetch besides: suggestions, previews, values of properties.</summary>
public sealed class ExtendTests
{
    private static readonly string[] Three = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,facility,CN,Beijing", "gamma,Gamma College,education,CN,Xi'an"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task What_was_begun_to_be_typed_is_suggested(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three);
        var entities = await site.AskAsync("/reconcile/suggest/entity?prefix=bet");
        Schemas.AssertValid("suggest-entities-response", entities);
        var beta = Assert.Single(entities.GetProperty("result").EnumerateArray());
        Assert.Equal(("beta", "Beta Academy"), (beta.GetProperty("id").GetString(), beta.GetProperty("name").GetString()));
        var types = await site.AskAsync("/reconcile/suggest/type?prefix=edu");
        Schemas.AssertValid("suggest-types-response", types);
        Assert.Equal(["education"], types.GetProperty("result").EnumerateArray().Select(t => t.GetProperty("id").GetString()));
        var properties = await site.AskAsync("/reconcile/suggest/property?prefix=");
        Schemas.AssertValid("suggest-properties-response", properties);
        Assert.Contains("country", properties.GetProperty("result").EnumerateArray().Select(t => t.GetProperty("id").GetString()));
        await site.AskAsync("/reconcile/suggest/entity", HttpStatusCode.BadRequest);
        await site.AskAsync("/reconcile/suggest/entity?prefix=a&cursor=-1", HttpStatusCode.BadRequest);
        Assert.Empty((await site.AskAsync("/reconcile/suggest/entity?prefix=")).GetProperty("result").EnumerateArray());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Values_of_properties_are_fetched_also_of_a_merged_one_and_with_as_many_readings_for_three_as_for_one(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three);
        await ReconcileTests.RorAsync(site, "gamma");
        await SmallWorld.MergeAsync(site, "alpha", into: "beta");
        var proposed = await site.AskAsync("/reconcile/properties?type=education&limit=50");
        Schemas.AssertValid("data-extension-property-proposal", proposed);
        var all = proposed.GetProperty("properties").EnumerateArray().Select(p => new { id = p.GetProperty("id").GetString() }).ToList();
        var query = JsonSerializer.Serialize(new { ids = new[] { "alpha", "00t33hh48", "nothing" }, properties = all });
        Schemas.AssertValid("data-extension-query", JsonDocument.Parse(query).RootElement);
        var answer = await site.ReconcileAsync("extend", query);
        Schemas.AssertValid("data-extension-response", answer);
        string? Value(string id, string property) => answer.GetProperty("rows").GetProperty(id).GetProperty(property).EnumerateArray().Select(v => v.GetProperty("str").GetString()).SingleOrDefault();
        Assert.Equal(("Beta Academy", "CN", "China", "Beijing", "facility"), (Value("alpha", "name"), Value("alpha", "country"), Value("alpha", "country_name"), Value("alpha", "city"), Value("alpha", "type")));
        Assert.Equal(("https://ror.org/00t33hh48", "Gamma College"), (Value("00t33hh48", "ror"), Value("00t33hh48", "official_name")));
        Assert.Null(Value("nothing", "name"));
        async Task<int> Statements(params string[] ids)
        {
            var asked = JsonSerializer.Serialize(new { ids, properties = all });
            await site.ReconcileAsync("extend", asked);
            using var count = StatementCount.From(site);
            await site.ReconcileAsync("extend", asked);
            return count.Value;
        }

        Assert.Equal(await Statements("beta"), await Statements("beta", "gamma", "nothing"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Ids_that_nothing_can_have_are_answered_with_nothing_or_refused_in_words(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three);
        var answer = await site.ReconcileAsync("extend", """{"ids":["a\u0000b","beta",""],"properties":[{"id":"name"},{"id":"ror"}]}""");
        Assert.Equal("Beta Academy", answer.GetProperty("rows").GetProperty("beta").GetProperty("name")[0].GetProperty("str").GetString());
        Assert.Empty(answer.GetProperty("rows").GetProperty("a\0b").GetProperty("name").EnumerateArray());
        var longId = JsonSerializer.Serialize(new { ids = new[] { new string('a', 201) }, properties = new[] { new { id = "ror" } } });
        Assert.Equal($"The id “{new string('a', 40)}…” has more than 200 characters, as none has.", (await site.ReconcileAsync("extend", longId, HttpStatusCode.BadRequest)).GetProperty("detail").GetString());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_preview_may_stand_in_a_frame_and_runs_nothing(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three);
        using var response = await site.Client.GetAsync(new Uri("/reconcile/preview/beta", UriKind.Relative));
        var html = await response.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Beta Academy", html, StringComparison.Ordinal);
        Assert.Contains("Beijing, China", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        var policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("frame-ancestors *", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script", policy, StringComparison.Ordinal);
        using var none = await site.Client.GetAsync(new Uri("/reconcile/preview/nothing", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task Other_schemas_examples_are_what_the_schemas_say()
    {
        // Else the other tests would prove nothing.
        foreach (var (kind, schema) in new[] { ("data-extension-response", "data-extension-response"), ("reconciliation-result-batch", "reconciliation-result-batch"), ("reconciliation-query-batch", "reconciliation-query-batch") })
        {
            foreach (var file in Schemas.Examples(kind, "valid"))
                Schemas.AssertValid(schema, JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement);
            foreach (var file in Schemas.Examples(kind, "invalid"))
                Assert.False(Schemas.IsValid(schema, JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement), file);
        }
    }
}
