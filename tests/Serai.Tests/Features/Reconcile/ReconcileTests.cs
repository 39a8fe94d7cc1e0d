using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Features.Reconcile;

/// <summary>The Reconciliation Service API 0.2, held against its published schemas.</summary>
public sealed class ReconcileTests
{
    private const string Ror = "https://ror.org/00t33hh48";

    private static readonly string[] Three = ["alpha,Alpha University,education,TH,Bangkok", "beta,Beta Academy,facility,CN,Beijing", "gamma,Gamma College,education,CN,Xi'an"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task The_manifest_says_what_there_is_and_where(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three);
        var manifest = await site.AskAsync("/reconcile");
        Schemas.AssertValid("manifest", manifest);
        Assert.Equal(JsonSerializer.Serialize(manifest), JsonSerializer.Serialize(await site.AskAsync("/reconcile", method: HttpMethod.Post)));
        Assert.Equal(site.Address + "organizations/{{id}}", manifest.GetProperty("view").GetProperty("url").GetString());
        Assert.Equal(100, manifest.GetProperty("batchSize").GetInt32());
        foreach (var suggest in manifest.GetProperty("suggest").EnumerateObject())
            await site.AskAsync(suggest.Value.GetProperty("service_path").GetString() + "?prefix=a");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_batch_is_answered_query_by_query(DatabaseKind kind)
    {
        await using var site = await SmallWorld.StartAsync(kind, Three);
        await RorAsync(site, "gamma");
        const string Batch = """
            {"q0":{"query":"alpha university","type":"education","limit":3,"properties":[{"pid":"country","v":{"id":"TH"}},{"pid":"city","v":["","Bangkok"]},{"pid":"date","v":"in May"},{"pid":"other","v":true}],"type_strict":"any"},
             "q1":{"query":"Beta Academy","type":"education"}, "q2":{"query":"Beta Academy","type":["education","facility"],"type_strict":"all"}, "q3":{"query":"Beta Academy","type":"Q5","type_strict":"should"},
             "q4":{"properties":[{"pid":"ror","v":"00t33hh48"}]}, "q5":{"query":"Omega Polytechnic"}, "q6":{"query":"Beta Academy","type":"organization"}}
            """;
        var answer = await site.ReconcileAsync("queries", Batch);
        Schemas.AssertValid("reconciliation-query-batch", JsonDocument.Parse(Batch).RootElement);
        Schemas.AssertValid("reconciliation-result-batch", answer);
        Assert.Equal(["q0", "q1", "q2", "q3", "q4", "q5", "q6"], answer.EnumerateObject().Select(q => q.Name));
        string?[] First(string key) => [.. answer.Results(key).Take(1).Select(r => $"{r.GetProperty("id")} {r.GetProperty("name")} {r.GetProperty("match")}")];
        Assert.Equal(["alpha Alpha University True"], First("q0"));
        Assert.Empty(First("q1"));
        Assert.Empty(First("q2"));
        Assert.Equal(["beta Beta Academy True"], First("q3"));
        Assert.Equal(["gamma Gamma College True"], First("q4"));
        Assert.Empty(First("q5"));
        Assert.Equal(["beta Beta Academy True"], First("q6"));
        var best = answer.Results("q0")[0];
        Assert.Contains("exact name", best.GetProperty("description").GetString(), StringComparison.Ordinal);
        Assert.Contains("same_name", best.GetProperty("features").EnumerateArray().Select(f => f.GetProperty("id").GetString()));
        var byAddress = await site.AskAsync("/reconcile?queries=" + Uri.EscapeDataString("""{"q0":{"query":"Gamma College"}}"""));
        Assert.Equal("gamma", byAddress.Results("q0")[0].GetProperty("id").GetString());
        Assert.Contains("名稱完全相同", (await site.ReconcileAsync("queries", """{"a":{"query":"Gamma College"}}""", language: "zh-Hant")).Results("a")[0].GetProperty("description").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_published_examples_are_taken_and_refused_as_they_should_be()
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, Three);
        foreach (var file in Schemas.Examples("reconciliation-query-batch", "valid"))
            Schemas.AssertValid("reconciliation-result-batch", await site.ReconcileAsync("queries", await File.ReadAllTextAsync(file)));
        foreach (var file in Schemas.Examples("reconciliation-query-batch", "invalid"))
        {
            var problem = await site.ReconcileAsync("queries", await File.ReadAllTextAsync(file), HttpStatusCode.BadRequest);
            Assert.Equal("BadQueries", problem.GetProperty("code").GetString());
        }
        // What is of another service's kind is told so, and not by a failure.
        foreach (var file in Schemas.Examples("data-extension-query", "valid"))
            Assert.Contains("no property", (await site.ReconcileAsync("extend", await File.ReadAllTextAsync(file), HttpStatusCode.BadRequest)).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("queries", "[]")]
    [InlineData("queries", "no")]
    [InlineData("queries", "")]
    [InlineData("queries", """{"q":5}""")]
    [InlineData("queries", """{"q":{"query":5}}""")]
    [InlineData("queries", """{"q":{"query":"a","limit":0}}""")]
    [InlineData("queries", """{"q":{"query":"a","limit":1e400}}""")]
    [InlineData("queries", """{"q":{"query":"a","limit":"5"}}""")]
    [InlineData("queries", """{"q":{"query":"a","type":5}}""")]
    [InlineData("queries", """{"q":{"query":"a","type_strict":"none"}}""")]
    [InlineData("queries", """{"q":{"query":"a","properties":[{"pid":"country"}]}}""")]
    [InlineData("queries", """{"q":{"query":"a","properties":[{"pid":"country","v":[["TH"]]}]}}""")]
    [InlineData("queries", """{"q":{"query":"a","properties":[{"pid":"country","v":null}]}}""")]
    [InlineData("queries", """{"q":{"query":"a"},"q":{"query":"b"}}""")]
    [InlineData("queries", """{"q":{"query":"\ud800"}}""")]
    [InlineData("queries", """{"q":{"query":"a","colour":"red"}}""")]
    [InlineData("queries", """{"q":null}""")]
    [InlineData("queries", """{"q":{"properties":[]}}""")]
    [InlineData("queries", """{"q":{"query":[[[[[[[[[[]]]]]]]]]]}}""")]
    [InlineData("extend", """{"ids":["alpha"]}""")]
    [InlineData("extend", """{"ids":"alpha","properties":[{"id":"ror"}]}""")]
    [InlineData("extend", """{"ids":["alpha"],"properties":["ror"]}""")]
    [InlineData("extend", """{"ids":["alpha"],"properties":[{"id":"colour"}]}""")]
    public async Task What_cannot_be_meant_is_refused_in_words(string form, string json)
    {
        await using var site = await TestSite.StartAsync(DatabaseKind.Sqlite);
        await SmallWorld.IndexAsync(site);
        var problem = await site.ReconcileAsync(form, json, HttpStatusCode.BadRequest);
        Assert.True(problem.GetProperty("detail").GetString()!.Length > 20);
    }

    [Fact]
    public async Task Too_much_and_other_forms_are_refused()
    {
        await using var site = await SmallWorld.StartAsync(DatabaseKind.Sqlite, Three);
        var many = JsonSerializer.Serialize(Enumerable.Range(0, 1001).ToDictionary(i => $"q{i}", _ => new { query = "alpha" }));
        Assert.Contains("1000", (await site.ReconcileAsync("queries", many, HttpStatusCode.BadRequest)).GetProperty("detail").GetString(), StringComparison.Ordinal);
        await site.ReconcileAsync("queries", $$$"""{"q":{"query":"{{{new string('a', 2001)}}}"}}""", HttpStatusCode.BadRequest);
        await site.ReconcileAsync("queries", new string('a', 4 * 1024 * 1024), HttpStatusCode.RequestEntityTooLarge);
        using var json = new StringContent("""{"queries":{}}""", Encoding.UTF8, "application/json");
        using var refused = await site.Client.PostAsync(new Uri("/reconcile", UriKind.Relative), json);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
        using var request = new HttpRequestMessage(HttpMethod.Options, "/reconcile");
        using var preflight = await site.Client.SendAsync(request);
        Assert.Equal((HttpStatusCode.NoContent, "GET, POST"), (preflight.StatusCode, preflight.Headers.GetValues("Access-Control-Allow-Methods").Single()));
    }

    internal static Task RorAsync(TestSite site, string slug) => site.WithAsync<SeraiDb>(async db =>
    {
        var one = await db.Organizations.SingleAsync(o => o.Slug == slug);
        db.OrganizationIdentifiers.Add(new() { OrganizationId = one.Id, Scheme = "ror", Value = Ror, Preferred = true });
        await db.SaveChangesAsync();
    });
}
