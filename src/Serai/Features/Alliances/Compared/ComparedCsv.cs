using System.Globalization;
using Serai.Features.Alliances.Register;
using Serai.Features.Organizations;
using Serai.Platform.Files;
using Serai.Platform.Localisation;
using Serai.Platform.Web;
using Serai.Platform.Web.Export;

namespace Serai.Features.Alliances.Compared;

/// <summary>What changed between two days, as a table: a row for each member or alliance, then one for each figure.</summary>
public static class ComparedCsv
{
    private static readonly string[] Columns = ["change", "subject", "ror", "then", "now", "since", "until", "answer"];

    public static async Task<IResult> OfAlliance(string slug, AsOf asOf, HttpContext context, AllianceQueries queries, OrganizationQueries organizations, CancellationToken stop)
    {
        if (await queries.Find(slug, stop) is not { } alliance)
            return Results.NotFound();
        if (AllianceCsv.Elsewhere(alliance, slug, context) is { } elsewhere)
            return elsewhere;
        var days = TwoDays.Of(asOf);
        var memberships = await queries.Memberships(alliance.Id, stop);
        var changes = memberships.GroupBy(m => m.MemberKey).Select(g => MembershipChange.Of([.. g], days)).OfType<MembershipChange>().ToList();
        var briefs = await organizations.Briefs([.. changes.Select(c => c.Any.MemberId).OfType<Guid>().Distinct()], CultureInfo.CurrentUICulture.Name, stop);
        var figures = FigureChange.Of(await queries.Figures(alliance.Id, stop), days);
        return CsvAnswer.File($"{alliance.Organization.Slug}-since-{asOf}.csv", to => Write(to, changes, m => m.MemberId, briefs, figures));
    }

    /// <param name="subject">Whose row a membership's change is: the member's, or the alliance's.</param>
    public static void Write(
        TextWriter to, IEnumerable<MembershipChange> changes, Func<Membership, Guid?> subject, IReadOnlyDictionary<Guid, OrganizationBrief> briefs, IEnumerable<FigureChange> figures)
    {
        to.Write(CsvFormat.Line(Columns));
        foreach (var (change, brief) in changes.Select(c => (c, Brief: subject(c.Any) is { } id ? briefs.GetValueOrDefault(id) : null))
            .OrderBy(c => c.c.Kind).ThenByName(c => c.Brief?.Name ?? c.c.Any.MemberName).ThenBy(c => c.c.Any.Id))
            to.Write(CsvFormat.Line(
            [
                SnakeCase.Of(change.Kind.ToString()), brief?.Name ?? change.Any.MemberName, brief?.Ror, Standings(change.Then), Standings(change.Now),
                change.Told[0].Since?.Text, change.Told[^1].Until?.Text, SnakeCase.Of(change.Answer.ToString()),
            ]));
        foreach (var figure in figures)
            to.Write(CsvFormat.Line(["figure", SnakeCase.Of(figure.Measure.ToString()), null, figure.Then?.Value, figure.Now.Value, figure.Now.Date?.Text, null, null]));
    }

    private static string Standings(IEnumerable<Membership> memberships) => string.Join("; ", memberships.Select(m => m.CategoryWord).Distinct());
}
