using System.IO.Compression;
using System.Text.Json;

namespace Serai.Names.Tests.Support;

/// <summary>The names of the ROR sample, as an import would hand them to the index.</summary>
public static class RorSample
{
    public static List<NamedRecord> Read(string folder)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(folder, "ror", "ror-v2-sample.zip"));
        using var stream = zip.Entries.Single(entry => entry.Name.EndsWith(".json", StringComparison.Ordinal)).Open();
        using var json = JsonDocument.Parse(stream);
        var names = new List<NamedRecord>(160_000);
        foreach (var organization in json.RootElement.EnumerateArray())
        {
            var id = organization.GetProperty("id").GetString()!;
            var retired = organization.GetProperty("status").GetString() != "active";
            var place = string.Join(", ", organization.GetProperty("locations").EnumerateArray().Select(Place));
            var ties = organization.GetProperty("external_ids").GetArrayLength() + organization.GetProperty("relationships").GetArrayLength();
            foreach (var name in organization.GetProperty("names").EnumerateArray())
            {
                names.Add(new NamedRecord(id, name.GetProperty("value").GetString()!, Kind(name), name.GetProperty("lang").GetString())
                {
                    Place = place,
                    Retired = retired,
                    Ties = ties,
                });
            }
        }
        return names;
    }

    private static string Place(JsonElement location)
    {
        var details = location.GetProperty("geonames_details");
        return string.Join(", ", new[] { "name", "country_subdivision_name", "country_name" }
            .Select(part => details.TryGetProperty(part, out var value) ? value.GetString() : null).Where(part => part is not null));
    }

    private static NameKind Kind(JsonElement name)
    {
        var types = name.GetProperty("types").EnumerateArray().Select(type => type.GetString()).ToList();
        return types.Contains("ror_display") ? NameKind.Official
            : types.Contains("label") ? NameKind.Label
            : types.Contains("acronym") ? NameKind.Acronym
            : NameKind.Alias;
    }
}
