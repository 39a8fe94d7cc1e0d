using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Serai.Features.Imports.Ror;

namespace Serai.Tests.Features.Imports.Ror;

/// <summary>Makes small dumps in the official layout.</summary>
public static class RorDump
{
    private static readonly string Folder = Directory.CreateTempSubdirectory("serai-ror-").FullName;

    public static string Id(int number) => RorId.Of(number);

    /// <summary>A record as ROR writes it, with one name, one place and nothing else.</summary>
    public static JsonObject Record(int number, string name = "Alpha University", string country = "TH", string status = "active") => (JsonObject)JsonNode.Parse($$"""
        {
          "admin": {"created": {"date": "2020-01-01", "schema_version": "1.0"}, "last_modified": {"date": "2025-01-01", "schema_version": "2.1" } },
          "domains": [],
          "established": 1917,
          "external_ids": [],
          "id": "{{Id(number)}}",
          "links": [],
          "locations": [{"geonames_details": {"continent_code": "AS", "continent_name": "Asia", "country_code": "{{country}}", "country_name": "Thailand",
            "country_subdivision_code": "10", "country_subdivision_name": "Bangkok", "lat": 13.75398, "lng": 100.50144, "name": "Bangkok" }, "geonames_id": 1609350 }],
          "names": [{"lang": "en", "types": ["ror_display", "label"], "value": {{JsonSerializer.Serialize(name)}}}],
          "relationships": [],
          "status": "{{status}}",
          "types": ["education"]
        }
        """)!;

    /// <summary>Adds “is its parent, child, successor …” to a record.</summary>
    public static JsonObject Relate(this JsonObject record, string type, int other)
    {
        record["relationships"]!.AsArray().Add(new JsonObject { ["label"] = "Another", ["type"] = type, ["id"] = Id(other) });
        return record;
    }

    public static JsonObject With(this JsonObject record, string field, JsonNode? value)
    {
        record[field] = value;
        return record;
    }

    public static JsonObject Without(this JsonObject record, string field)
    {
        record.Remove(field);
        return record;
    }

    public static string Json(params JsonNode[] records) => new JsonArray(records).ToJsonString(new() { WriteIndented = true });

    public static string File(string json, string name = "dump.json") => File(Encoding.UTF8.GetBytes(json), name);

    public static string File(byte[] bytes, string name = "dump.json")
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(Folder, Guid.NewGuid().ToString("N"))).FullName, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        return bytes.ToArray();
    }

    public static async Task<List<RorRecord>> ReadAsync(string file, RorLimits? limits = null)
    {
        var records = new List<RorRecord>();
        await foreach (var record in new RorReader(file, limits).ReadAsync())
            records.Add(record);
        return records;
    }

    public static async Task<RorProblem> RefusalAsync(string file, RorLimits? limits = null) =>
        (await Assert.ThrowsAsync<RorRefused>(() => ReadAsync(file, limits))).Problem;
}
