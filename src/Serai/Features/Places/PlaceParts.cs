using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Serai.Features.Alliances;
using Serai.Platform.Files;
using Serai.Platform.Web;
using Serai.Platform.Web.Export;

namespace Serai.Features.Places;

public static class PlaceParts
{
    private static readonly string[] Columns = ["code", "country_or_region", "members_certain", "members_possible", "alliances"];

    public static IServiceCollection AddPlaces(this IServiceCollection services) => services
        .AddScoped<PlaceQueries>()
        .AddScoped<HemisphereQueries>()
        .AddSingleton<IInterceptor, SeasonsByPlace>();

    public static void MapPlaces(this IEndpointRouteBuilder app) => app.MapGet(PlaceLinks.Csv, Csv).AllowAnonymous();

    private static async Task<IResult> Csv(AsOf asOf, PlaceQueries queries, CancellationToken stop)
    {
        var rows = await queries.All(DayRange.Of(asOf), CultureInfo.CurrentUICulture.Name, "", stop);
        return CsvAnswer.File($"places-{asOf}.csv", to =>
        {
            to.Write(CsvFormat.Line(Columns));
            foreach (var row in rows)
                to.Write(CsvFormat.Line([row.Code, row.Label, row.Members.Certain, row.Members.Possible, row.Alliances]));
        });
    }
}
