using System.Globalization;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Figures;
using Serai.Platform.Files;
using Serai.Platform.Web;
using Serai.Platform.Web.Export;

namespace Serai.Features.Participation;

/// <summary>The front page as a table: one row for each membership that holds on the days asked for.</summary>
public static class ParticipationCsv
{
    private static readonly string[] Columns = ["alliance", "address", "category", "since", "until", "answer", "recorded_certain", "recorded_possible", "reported", "reported_date", "reported_source"];

    public static void MapParticipationCsv(this IEndpointRouteBuilder app) =>
        app.MapGet(ParticipationLinks.Csv, async (AsOf asOf, ParticipationQueries queries, CancellationToken stop) =>
        {
            var when = DayRange.Of(asOf);
            return await queries.Load(when, CultureInfo.CurrentUICulture.Name, stop) is { } view
                ? CsvAnswer.File($"participation-{asOf}.csv", to => Write(view, when, to))
                : Results.NotFound();
        }).AllowAnonymous();

    private static void Write(ParticipationView view, DayRange when, TextWriter text)
    {
        text.Write(CsvFormat.Line(Columns));
        foreach (var part in view.Held.Concat(view.Others.Where(o => o.Answer != MembershipAnswer.No)))
        {
            var membership = part.Membership(when)!;
            var figure = FigureRules.On(part.Figures, Measure.Members, when).FirstOrDefault();
            text.Write(CsvFormat.Line(
            [
                part.Organization.Name,
                AllianceLinks.Show(part.Organization.Slug),
                membership.CategoryWord,
                membership.Since?.Text,
                membership.Until?.Text,
                part.Answer == MembershipAnswer.Certain ? "certain" : "possible",
                part.Counted.Certain,
                part.Counted.Possible,
                figure?.Value,
                figure?.Date?.Text,
                figure?.Source.Title,
            ]));
        }
    }
}
