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

    private static readonly string[] MemberColumns = ["member", "ror", "city", "alliance", "answer"];

    public static void MapPlaces(this IEndpointRouteBuilder app)
    {
        app.MapGet(PlaceLinks.Csv, Csv).AllowAnonymous();
        app.MapGet("/places/{code}.csv", MembersCsv).AllowAnonymous();
    }

    /// <summary>The members from one country or region: a row for each alliance they belong to.</summary>
    private static async Task<IResult> MembersCsv(string code, AsOf asOf, PlaceQueries queries, PlaceLabels places, CancellationToken stop)
    {
        var known = code.ToUpperInvariant();
        if (!places.Knows(known))
            return Results.NotFound();
        var members = await queries.From(known, DayRange.Of(asOf), CultureInfo.CurrentUICulture.Name, stop);
        return CsvAnswer.File($"{code.ToLowerInvariant()}-{asOf}.csv", to =>
        {
            to.Write(CsvFormat.Line(MemberColumns));
            foreach (var member in members)
                foreach (var (alliance, answer) in member.In)
                    to.Write(CsvFormat.Line([member.Organization?.Name ?? member.Name, member.Organization?.Ror, member.Organization?.City, alliance.Name, SnakeCase.Of(answer.ToString())]));
        });
    }

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
