using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Db;
using Serai.Platform.Web.Api;
using Serai.Tests.Architecture;

namespace Serai.Tests.Platform.Web.Api;

/// <summary>The OpenAPI document is kept beside these tests; <c>SERAI_GOLDEN=write</c> writes it anew.</summary>
public sealed partial class DocumentTests(SampleSites sites)
{
    private static string Golden => Path.Combine(SourceTree.Root, "tests", "Serai.Tests", "Platform", "Web", "Api", "openapi.golden.json");

    [Fact]
    public async Task The_document_is_as_it_was_agreed()
    {
        var document = await Document();
        if (Environment.GetEnvironmentVariable("SERAI_GOLDEN") == "write")
            await File.WriteAllTextAsync(Golden, document + "\n");
        Assert.True(document + "\n" == await File.ReadAllTextAsync(Golden), "The OpenAPI document changed. If that is meant, run the tests with SERAI_GOLDEN=write and look at the difference.");
    }

    [Fact]
    public async Task Every_operation_has_an_example_and_words()
    {
        using var document = JsonDocument.Parse(await Document());
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var verb in path.Value.EnumerateObject())
            {
                var (operation, responses) = (verb.Value, verb.Value.GetProperty("responses"));
                Assert.True(operation.GetProperty("description").GetString()!.Length > 10, path.Name);
                if (!path.Name.Contains("/export/") && (responses.TryGetProperty("200", out var answer) || responses.TryGetProperty("201", out answer)))
                    Assert.True(answer.GetProperty("content").GetProperty("application/json").TryGetProperty("example", out _), path.Name);
                if (verb.Name is "post" or "patch")
                    Assert.True(operation.GetProperty("requestBody").GetProperty("content").EnumerateObject().All(c => c.Value.TryGetProperty("example", out _)), path.Name);
            }
        }
    }

    [Fact]
    public async Task Every_operation_that_writes_says_that_it_needs_a_token_and_how_it_refuses()
    {
        using var document = JsonDocument.Parse(await Document());
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
            // Names are sent to be resolved, which changes nothing.
            foreach (var verb in path.Value.EnumerateObject().Where(v => v.Name != "get" && path.Name != "/api/v1/resolve"))
            {
                Assert.Equal("[{\"bearer\":[]}]", JsonSerializer.Serialize(verb.Value.GetProperty("security")));
                var refusals = verb.Value.GetProperty("responses").EnumerateObject().Select(r => r.Name).ToHashSet();
                Assert.Superset(new HashSet<string> { "401", "403", "422", "429" }, refusals);
                if (verb.Name is "patch" or "delete") Assert.Superset(new HashSet<string> { "412", "428" }, refusals);
            }
    }

    [Fact]
    public async Task Every_endpoint_that_is_no_page_says_who_may()
    {
        var silent = (await sites.Of(DatabaseKind.Sqlite)).Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => !e.Metadata.Any(m => m.GetType().Name.Contains("PageActionDescriptor", StringComparison.Ordinal) || m.GetType().Name.Contains("PageRouteMetadata", StringComparison.Ordinal)))
            .Where(e => e.Metadata.GetMetadata<IAllowAnonymous>() is null && e.Metadata.GetMetadata<IAuthorizeData>() is null && e.Metadata.GetMetadata<IAuthorizationRequirementData>() is null)
            .Where(e => e.RoutePattern.RawText?.StartsWith("/api", StringComparison.Ordinal) == true)
            .Select(e => e.RoutePattern.RawText);
        Assert.Empty(silent);
    }

    [Fact]
    public async Task The_reference_page_has_a_policy_of_its_own_and_takes_nothing_from_elsewhere()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        using var page = await site.Client.GetAsync(new Uri("/api/", UriKind.Relative));
        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("script-src 'nonce-", policy);
        Assert.DoesNotContain("http", policy);
        var html = await page.Content.ReadAsStringAsync();
        Assert.Empty(Elsewhere().Matches(html).Select(m => m.Value));
        Assert.Contains(policy.Split("'nonce-")[1].Split('\'')[0], html);
        using var other = await site.Client.GetAsync(new Uri("/", UriKind.Relative));
        Assert.DoesNotContain("unsafe-inline", other.Headers.GetValues("Content-Security-Policy").Single());
    }

    private async Task<string> Document()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        return (await site.Client.GetStringAsync(new Uri(ApiDocument.Address, UriKind.Relative))).ReplaceLineEndings("\n");
    }

    [GeneratedRegex("(src|href)=\"(https?:)?//[^\"]*\"")]
    private static partial Regex Elsewhere();
}
