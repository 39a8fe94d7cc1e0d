using System.Globalization;
using System.Text;
using CsvHelper;
using Serai.Features.Organizations;
using Serai.Features.Places;

namespace Serai.Features.Alliances;

/// <summary>A list of shared members for a spreadsheet: one column for each alliance, by its slug.</summary>
public static class SharedCsv
{
    public static IResult File(
        string name, IReadOnlyList<OrganizationBrief> alliances, IEnumerable<SharedMember> members,
        IReadOnlyDictionary<Guid, OrganizationBrief> briefs, PlaceLabels places)
    {
        var bytes = new MemoryStream();
        using (var to = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true))
        using (var csv = new CsvWriter(to, CultureInfo.InvariantCulture))
        {
            foreach (var column in alliances.Select(a => a.Slug).Prepend("alliances").Prepend("country_or_region").Prepend("ror").Prepend("member"))
                csv.WriteField(column);
            csv.NextRecord();
            foreach (var member in members)
            {
                var brief = member.MemberId is { } id ? briefs.GetValueOrDefault(id) : null;
                csv.WriteField(brief?.Name ?? member.Name);
                csv.WriteField(brief?.Ror);
                csv.WriteField(member.CountryCode is { } code ? places.Label(code, CultureInfo.CurrentUICulture.Name) : null);
                csv.WriteField(member.In.Count);
                foreach (var alliance in alliances)
                    csv.WriteField(member.In.TryGetValue(alliance.Id, out var answer) ? SnakeCase.Of(answer.ToString()) : null);
                csv.NextRecord();
            }
        }
        bytes.Position = 0;
        return Results.Stream(bytes, "text/csv; charset=utf-8", name.Replace('/', '_'));
    }
}
