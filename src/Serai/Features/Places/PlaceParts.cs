using System.Globalization;
using System.Text;
using CsvHelper;
using Serai.Features.Alliances;
using Serai.Platform.Web;

namespace Serai.Features.Places;

public static class PlaceParts
{
    private static readonly string[] Columns = ["code", "country_or_region", "members_certain", "members_possible", "alliances"];

    public static IServiceCollection AddPlaces(this IServiceCollection services) => services.AddScoped<PlaceQueries>();

    public static void MapPlaces(this IEndpointRouteBuilder app) => app.MapGet(PlaceLinks.Csv, Csv).AllowAnonymous();

    private static async Task<IResult> Csv(AsOf asOf, PlaceQueries queries, CancellationToken stop)
    {
        var bytes = new MemoryStream();
        await using (var to = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        await using (var csv = new CsvWriter(to, CultureInfo.InvariantCulture))
        {
            foreach (var column in Columns)
                csv.WriteField(column);
            await csv.NextRecordAsync();
            foreach (var row in await queries.All(DayRange.Of(asOf), CultureInfo.CurrentUICulture.Name, "", stop))
            {
                csv.WriteField(row.Code);
                csv.WriteField(row.Label);
                csv.WriteField(row.Members.Certain);
                csv.WriteField(row.Members.Possible);
                csv.WriteField(row.Alliances);
                await csv.NextRecordAsync();
            }
        }
        bytes.Position = 0;
        return Results.Stream(bytes, "text/csv; charset=utf-8", $"places-{asOf}.csv".Replace('/', '_'));
    }
}
