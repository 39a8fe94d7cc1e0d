using System.Globalization;
using Serai.Features.Organizations;
using Serai.Features.Places;
using Serai.Platform.Files;
using Serai.Platform.Web.Export;

namespace Serai.Features.Alliances.InCommon;

/// <summary>A list of shared members for a spreadsheet: one column for each alliance, by its slug.</summary>
public static class SharedCsv
{
    public static IResult File(
        string name, IReadOnlyList<OrganizationBrief> alliances, IEnumerable<SharedMember> members,
        IReadOnlyDictionary<Guid, OrganizationBrief> briefs, PlaceLabels places) => CsvAnswer.File(name, to =>
    {
        to.Write(CsvFormat.Line(["member", "ror", "country_or_region", "alliances", .. alliances.Select(a => a.Slug)]));
        foreach (var member in members)
        {
            var brief = member.MemberId is { } id ? briefs.GetValueOrDefault(id) : null;
            to.Write(CsvFormat.Line(
            [
                brief?.Name ?? member.Name,
                brief?.Ror,
                member.CountryCode is { } code ? places.Label(code, CultureInfo.CurrentUICulture.Name) : null,
                member.In.Count,
                .. alliances.Select(a => member.In.TryGetValue(a.Id, out var answer) ? SnakeCase.Of(answer.ToString()) : null),
            ]));
        }
    });
}
