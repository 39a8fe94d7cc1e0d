using System.Globalization;
using Serai.Features.Alliances.Answers;
using Serai.Features.Alliances.Register;
using Serai.Platform.Files;
using Serai.Platform.Web;
using Serai.Platform.Web.Export;

namespace Serai.Features.Alliances.Register;

/// <summary>The same lists as on the pages, for a spreadsheet: comma-separated, with the byte order mark that tells it UTF-8.</summary>
public static class AllianceCsv
{
    /// <summary>The columns of <c>serai asof</c>.</summary>
    public static async Task<IResult> Members(string slug, AsOf asOf, string? place, string? answer, HttpContext context, AllianceQueries queries, CancellationToken stop)
    {
        if (await queries.Find(slug, stop) is not { } alliance)
            return Results.NotFound();
        if (Elsewhere(alliance, slug, context) is { } elsewhere)
            return elsewhere;
        var choice = MemberChoice.Read(place, answer);
        var members = (await queries.MembersOn(alliance.Id, DayRange.Of(asOf), CultureInfo.CurrentUICulture.Name, stop))
            .Where(m => choice.Takes(m.Membership.CountryCode, m.Answer));
        return CsvAnswer.File($"{alliance.Organization.Slug}-{asOf}.csv", to => AsOfCommand.Write(members, to));
    }

    /// <summary>An old address, or another case of it, leads to the alliance's own, as pages do.</summary>
    public static IResult? Elsewhere(Alliance alliance, string slug, HttpContext context) => alliance.Organization.Slug == slug ? null
        : Results.Redirect(AllianceLinks.Moved(context.Request.Path.Value!, slug, alliance.Organization.Slug) + context.Request.QueryString, permanent: true);

    public static async Task<IResult> All(AsOf asOf, string? initiative, HttpContext context, AllianceRegister register, CancellationToken stop)
    {
        var chosen = string.IsNullOrEmpty(initiative) ? null : initiative;
        var view = await register.Load(DayRange.Of(asOf), CultureInfo.CurrentUICulture.Name, chosen, stop);
        if (chosen is not null && view.Initiatives.All(i => i.Slug != chosen))
        {
            await Refusal.Answer(context, RegisterView.NoInitiative, chosen);
            return Results.Empty;
        }
        return CsvAnswer.File($"alliances-{asOf}.csv", to => Write(view, to));
    }

    private static void Write(RegisterView view, TextWriter text)
    {
        text.Write(CsvFormat.Line((string[])["alliance", "slug", "acronym", "kind", "part_of", "established", "dissolved", "members_certain", "members_possible", "members_reported", "qualifier", "reported_on", "reported_by"]));
        foreach (var (row, parent) in view.Standing.SelectMany(r => r.Subs.Select(s => (s, (string?)r.Organization.Slug)).Prepend((r, null))))
        {
            var figure = row.Members.FirstOrDefault();
            text.Write(CsvFormat.Line(
            [
                row.Organization.Name,
                row.Organization.Slug,
                row.Acronym,
                SnakeCase.Of(row.Kind.ToString()),
                parent,
                row.Established?.Text,
                row.Dissolved?.Text,
                row.Counted.Certain,
                row.Counted.Possible,
                figure?.Value,
                figure is null ? null : SnakeCase.Of(figure.Qualifier.ToString()),
                figure?.Date?.Text,
                figure?.Source.Title,
            ]));
        }
    }
}
