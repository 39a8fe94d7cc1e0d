using System.Globalization;
using System.Text;
using CsvHelper;
using Serai.Features.Alliances;
using Serai.Platform.Web;

namespace Serai.Features.Participation;

/// <summary>The front page as a table: one row for each membership that holds on the days asked for.</summary>
public static class ParticipationCsv
{
    private static readonly string[] Columns = ["alliance", "address", "category", "since", "until", "answer", "recorded_certain", "recorded_possible", "reported", "reported_date", "reported_source"];

    public static void MapParticipationCsv(this IEndpointRouteBuilder app) =>
        app.MapGet("/participation.csv", async (AsOf asOf, ParticipationQueries queries, CancellationToken stop) =>
        {
            var when = DayRange.Of(asOf);
            return await queries.Load(when, CultureInfo.CurrentUICulture.Name, stop) is { } view
                ? Results.Bytes(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(Write(view, when))).ToArray(), "text/csv; charset=utf-8", $"participation-{asOf}.csv")
                : Results.NotFound();
        }).AllowAnonymous();

    private static string Write(ParticipationView view, DayRange when)
    {
        using var text = new StringWriter();
        using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        foreach (var column in Columns)
            csv.WriteField(column);
        csv.NextRecord();
        foreach (var part in view.Held.Concat(view.Others.Where(o => o.Answer != MembershipAnswer.No)))
        {
            var membership = part.Membership(when)!;
            var figure = FigureRules.On(part.Figures, Measure.Members, when).FirstOrDefault();
            csv.WriteField(part.Organization.Name);
            csv.WriteField($"/alliances/{part.Organization.Slug}");
            csv.WriteField(membership.CategoryWord);
            csv.WriteField(membership.Since?.Text);
            csv.WriteField(membership.Until?.Text);
            csv.WriteField(part.Answer == MembershipAnswer.Certain ? "certain" : "possible");
            csv.WriteField(part.Counted.Certain);
            csv.WriteField(part.Counted.Possible);
            csv.WriteField(figure?.Value);
            csv.WriteField(figure?.Date?.Text);
            csv.WriteField(figure?.Source.Title);
            csv.NextRecord();
        }
        csv.Flush();
        return text.ToString();
    }
}
