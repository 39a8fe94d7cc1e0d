using System.Globalization;
using Serai.Features.Alliances;
using Serai.Features.Alliances.InCommon;
using Serai.Features.Places;
using Serai.Platform.Web;

namespace Serai.Features.Compare;

public static class CompareParts
{
    public static IServiceCollection AddCompare(this IServiceCollection services) => services.AddScoped<CompareQueries>();

    public static void MapCompare(this IEndpointRouteBuilder app) => app.MapGet(CompareLinks.Csv, Csv).AllowAnonymous();

    private static async Task<IResult> Csv(HttpContext context, AsOf asOf, CompareQueries queries, PlaceLabels places, CancellationToken stop)
    {
        var reader = CultureInfo.CurrentUICulture.Name;
        var candidates = (await queries.Candidates(reader, stop)).ToDictionary(c => c.Organization.Slug, c => c.Organization);
        var choice = Choice.Read(context.Request.Query[Choice.QueryKey], candidates.Keys.ToHashSet());
        if (!choice.IsMade)
            // The page says what is wrong, and the way out.
            return Results.Redirect(CompareLinks.Index + context.Request.QueryString);
        var comparison = await queries.Compare([.. choice.Slugs.Select(s => candidates[s])], DayRange.Of(asOf), reader, stop);
        return SharedCsv.File($"shared-members-{asOf}.csv", comparison.Alliances, comparison.Members, comparison.Briefs, places);
    }
}
