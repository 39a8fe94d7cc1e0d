using System.IO.Compression;
using System.Text.Json;
using NodaTime;

namespace Serai.Names.Tests.Support;

/// <summary>The organizations of the ROR sample, as an import would hand them to a resolver.</summary>
public static class RorOrganizations
{
    public static List<KnownOrganization> Read(string folder)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(folder, "ror", "ror-v2-sample.zip"));
        using var stream = zip.Entries.Single(entry => entry.Name.EndsWith(".json", StringComparison.Ordinal)).Open();
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.EnumerateArray().Select(Organization)];
    }

    private static KnownOrganization Organization(JsonElement record) => new(record.GetProperty("id").GetString()!,
        [.. record.GetProperty("names").EnumerateArray().Select(Name)])
    {
        Places = [.. record.GetProperty("locations").EnumerateArray().Select(Place)],
        Addresses = [.. record.GetProperty("domains").EnumerateArray().Select(d => d.GetString()!),
            .. record.GetProperty("links").EnumerateArray().Where(l => Text(l, "type") == "website").Select(l => Text(l, "value")!)],
        Types = [.. record.GetProperty("types").EnumerateArray().Select(t => t.GetString()!)],
        Parents = [.. Related(record, "parent")],
        Successors = [.. Related(record, "successor")],
        Established = record.GetProperty("established") is { ValueKind: JsonValueKind.Number } year ? new LocalDate(year.GetInt32(), 1, 1) : null,
        Ended = record.GetProperty("status").GetString() == "inactive",
        Withdrawn = record.GetProperty("status").GetString() == "withdrawn",
        Ties = record.GetProperty("external_ids").GetArrayLength() + record.GetProperty("relationships").GetArrayLength(),
    };

    private static IEnumerable<string> Related(JsonElement record, string type) => record.GetProperty("relationships").EnumerateArray()
        .Where(r => string.Equals(Text(r, "type"), type, StringComparison.OrdinalIgnoreCase)).Select(r => Text(r, "id")!);

    private static KnownPlace Place(JsonElement location)
    {
        var details = location.GetProperty("geonames_details");
        return new(Text(details, "country_code") ?? "", Text(details, "country_subdivision_name"), Text(details, "name"));
    }

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static KnownName Name(JsonElement name) => new(name.GetProperty("value").GetString()!, Kind(name), name.GetProperty("lang").GetString());

    private static NameKind Kind(JsonElement name)
    {
        var types = name.GetProperty("types").EnumerateArray().Select(type => type.GetString()).ToList();
        return types.Contains("ror_display") ? NameKind.Official
            : types.Contains("acronym") ? NameKind.Acronym
            : types.Contains("label") ? NameKind.Label
            : NameKind.Alias;
    }
}
