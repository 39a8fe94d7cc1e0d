using Serai.Features.Sources.Editing;
using Serai.Platform.Editing;
using Serai.Platform.Web;
using Serai.Platform.History;

namespace Serai.Features.Sources;

/// <summary>Registers the parts of this feature and its addresses that are no pages.</summary>
public static class SourcesSetup
{
    public static IServiceCollection AddSources(this IServiceCollection services) => services
        .AddScoped<SourceQueries>()
        .AddScoped<KnownSources>()
        .AddScoped<SourceWords>()
        .AddSingleton<SourceKind>()
        .AddSingleton<RecordKind>(s => s.GetRequiredService<SourceKind>())
        .AddScoped<ISubjectNames, SourceSubjects>()
        .AddScoped<ISharedRecords, SourceSubjects>();

    /// <summary>A statement stands on its source's page.</summary>
    public static void MapSources(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/statements/{key}", async (string key, HttpContext context, SourceQueries queries, CancellationToken stop) =>
            await queries.SourceOf(key, stop) is { } source
                ? Results.Redirect(context.Kept().Link(SourceLinks.Statement(source, key)))
                : Results.NotFound()).AllowAnonymous();
}
