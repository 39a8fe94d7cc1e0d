namespace Serai.Features.Search;

public static class SearchParts
{
    public static IServiceCollection AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<SearchIndex>();
        services.AddSingleton<SearchIndexFile>();
        services.AddScoped<IndexedNames>();
        services.AddSingleton<KeepSearchIndex>();
        services.AddHostedService(s => s.GetRequiredService<KeepSearchIndex>());
        return services;
    }
}
