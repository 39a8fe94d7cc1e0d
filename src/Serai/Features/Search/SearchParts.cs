using Serai.Features.Organizations;
using Serai.Features.Search.Resolving;
using Serai.Platform.Web.Health;

namespace Serai.Features.Search;

public static class SearchParts
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<SearchIndex>();
        services.AddSingleton<SearchIndexFile>();
        services.AddScoped<ReadKnown>();
        services.AddScoped<IndexedNames>();
        services.AddSingleton<EvidenceInWords>();
        services.AddScoped<SuggestOrganizations>();
        services.AddScoped<ResolveNames>();
        services.AddSingleton<ResolveRoom>();
        services.AddSingleton<ResolveTurns>();
        services.AddSingleton<IReadyPart, SearchIsUp>();
        services.AddSingleton<KeepSearchIndex>();
        services.AddHostedService(s => s.GetRequiredService<KeepSearchIndex>());
        return services;
    }

    /// <summary>The address that people try: the register of organizations answers it.</summary>
    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapGet(SearchLinks.Organizations, (HttpContext http, SuggestOrganizations suggest) => suggest.RunAsync(http)).AllowAnonymous();
        app.MapGet(SearchLinks.Root, (HttpContext context) => Results.Redirect(OrganizationLinks.Index + context.Request.QueryString)).AllowAnonymous();
    }
}
