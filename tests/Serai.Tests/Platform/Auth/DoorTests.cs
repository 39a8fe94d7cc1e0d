using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Auth;

/// <summary>Nothing is open by having been forgotten.</summary>
public sealed class DoorTests(SampleSites sites)
{
    [Fact]
    public async Task Every_page_and_endpoint_says_whom_it_is_for()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        var silent = new List<string>();
        var all = await Endpoints.OfAsync(site);
        foreach (var (endpoint, metadata) in all)
            if (Words(metadata) != 1) silent.Add($"{endpoint.RoutePattern.RawText} ({endpoint.DisplayName})");
        Assert.Empty(silent);
        Assert.True(all.Count > 50, "The list of endpoints is not what it should be.");
    }

    private static int Words(EndpointMetadataCollection metadata) => (metadata.GetMetadata<IAllowAnonymous>() is null ? 0 : 1)
        + (metadata.GetMetadata<NeedsAttribute>() is null && metadata.GetMetadata<NeedsSignInAttribute>() is null ? 0 : 1);
}

/// <summary>All that a site answers at, pages with what their models say.</summary>
public static class Endpoints
{
    public static async Task<List<(RouteEndpoint Endpoint, EndpointMetadataCollection Metadata)>> OfAsync(TestSite site)
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var all = new List<(RouteEndpoint, EndpointMetadataCollection)>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                all.Add((endpoint, new((await loader.LoadAsync(page, endpoint.Metadata)).EndpointMetadata ?? [])));
            else
                all.Add((endpoint, endpoint.Metadata));
        return all;
    }
}
