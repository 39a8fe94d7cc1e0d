using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace Serai.Platform.Web;

/// <summary>
/// All endpoints, made once. Routing and authorization each ask for them, and each time the framework would compile the
/// handlers of the API anew: a third of what a start costs.
/// </summary>
public sealed class KeptEndpoints(IEnumerable<EndpointDataSource> sources) : EndpointDataSource
{
    private readonly Lazy<IReadOnlyList<Endpoint>> endpoints = new(() => [.. sources.SelectMany(s => s.Endpoints)]);

    public override IReadOnlyList<Endpoint> Endpoints => endpoints.Value;

    /// <summary>None comes or goes while the site is up.</summary>
    public override IChangeToken GetChangeToken() => NullChangeToken.Singleton;

    /// <summary>Call it when everything is mapped.</summary>
    public static void Keep(IEndpointRouteBuilder routes)
    {
        var kept = new KeptEndpoints([.. routes.DataSources]);
        routes.DataSources.Clear();
        routes.DataSources.Add(kept);
    }
}
