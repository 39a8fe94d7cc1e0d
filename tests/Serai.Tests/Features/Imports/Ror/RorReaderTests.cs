using System.Text;
using System.Text.Json.Nodes;
using Serai.Features.Imports.Ror;
using Serai.Features.Organizations;

namespace Serai.Tests.Features.Imports.Ror;

public sealed class RorReaderTests
{
    internal static readonly JsonObject Rich = (JsonObject)JsonNode.Parse("""
        {
          "admin": {},
          "domains": ["tsri.or.th"],
          "established": 976,
          "external_ids": [
            {"all": ["501100017170", "501100004396"], "preferred": "501100004396", "type": "fundref"},
            {"all": ["Q1"], "preferred": null, "type": "wikidata"}],
          "id": "https://ror.org/000025p04",
          "links": [{"type": "website", "value": "https://www.tsri.or.th"}, {"type": "wikipedia", "value": "http://en.wikipedia.org/wiki/TSRI"}],
          "locations": [
            {"geonames_details": {"country_code": "TH", "country_subdivision_name": "Bangkok", "lat": 13.75398, "lng": 100, "name": "Bangkok"}, "geonames_id": 1609350},
            {"geonames_details": {"country_code": "HK", "lat": null, "lng": null, "name": null}, "geonames_id": null}],
          "names": [
            {"lang": null, "types": ["acronym"], "value": "TSRI"},
            {"lang": "en", "types": ["ror_display", "label"], "value": " Thailand Science Research and Innovation "},
            {"lang": "th", "types": ["label", "alias"], "value": "สกสว."}],
          "relationships": [{"label": "Thailand Research Fund", "type": "predecessor", "id": "https://ror.org/03gd1bh37"}],
          "status": "inactive",
          "types": ["funder", "government"],
          "unknown_field": [{"a": [1, 2]}]
        }
        """)!;

    [Fact]
    public async Task Every_field_that_Serai_keeps_is_read()
    {
        var record = Assert.Single(await RorDump.ReadAsync(RorDump.File(RorDump.Json(Rich.DeepClone()))));
        Assert.Equal(("https://ror.org/000025p04", 1L, OrganizationStatus.Inactive, 976), (record.Id, record.Position, record.Status, record.Established));
        Assert.Equal(OrganizationTypes.Funder | OrganizationTypes.Government, record.Types);
        Assert.Equal(new("Thailand Science Research and Innovation", RorNameKinds.Display | RorNameKinds.Label, "en"), record.DisplayName);
        Assert.Equal([new("TSRI", RorNameKinds.Acronym, null), record.DisplayName, new("สกสว.", RorNameKinds.Label | RorNameKinds.Alias, "th")], record.Names);
        Assert.Equal([new("TH", "Bangkok", 13.75398, 100, 1609350) { Region = "Bangkok" }, new RorPlace("HK", null, null, null, null)], record.Places);
        Assert.Equal([new("fundref", "501100017170", false), new("fundref", "501100004396", true), new RorExternalId("wikidata", "Q1", false)], record.ExternalIds);
        Assert.Equal([new(LinkKind.Domain, "tsri.or.th"), new(LinkKind.Website, "https://www.tsri.or.th"), new RorLink(LinkKind.Wikipedia, "http://en.wikipedia.org/wiki/TSRI")], record.Links);
        Assert.Equal([new RorRelation(RorRelationKind.Predecessor, "https://ror.org/03gd1bh37")], record.Relations);
    }

    [Fact]
    public async Task Records_that_say_the_same_have_equal_digests_however_they_are_written()
    {
        var digest = new RorDigest();
        var json = RorDump.Json(Rich.DeepClone());
        var digests = new List<string>();
        foreach (var text in new[] { json, json.Replace("\n", "", StringComparison.Ordinal), json.Replace("unknown_field", "other_field", StringComparison.Ordinal),
            json.Replace("976", "977", StringComparison.Ordinal), json.Replace("TSRI\"", "TSR\"", StringComparison.Ordinal), json.Replace("13.75398", "13.75399", StringComparison.Ordinal) })
            digests.Add(Convert.ToHexString(digest.Of(Assert.Single(await RorDump.ReadAsync(RorDump.File(text))))));
        Assert.Single(digests[..3].Distinct());
        Assert.Equal(4, digests.Distinct().Count());
    }

    [Fact]
    public async Task The_archive_reads_as_the_file_inside_it()
    {
        var json = Encoding.UTF8.GetBytes(RorDump.Json(RorDump.Record(1), RorDump.Record(2)));
        var records = await RorDump.ReadAsync(RorDump.File(RorDump.Zip(("v1.csv", [65]), ("v2.0-ror-data.json", json)), "whatever.bin"));
        Assert.Equal([RorDump.Id(1), RorDump.Id(2)], records.Select(r => r.Id));
    }

    [Fact]
    public async Task Of_two_layouts_in_an_archive_the_second_schema_is_read()
    {
        var old = Encoding.UTF8.GetBytes("""[{"id": "https://ror.org/00t33hh48", "name": "CUHK", "addresses": []}]""");
        var dump = Encoding.UTF8.GetBytes(RorDump.Json(RorDump.Record(7)));
        Assert.Single(await RorDump.ReadAsync(RorDump.File(RorDump.Zip(("a-ror-data.json", old), ("a-ror-data_schema_v2.json", dump)))));
        Assert.Single(await RorDump.ReadAsync(RorDump.File(RorDump.Zip(("a.json", old), ("b.json", dump)))));
    }

    [Fact]
    public async Task A_byte_order_mark_does_no_harm() =>
        Assert.Single(await RorDump.ReadAsync(RorDump.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(RorDump.Json(RorDump.Record(1)))])));

    [Fact]
    public async Task A_record_longer_than_the_buffer_is_read_whole()
    {
        var names = new JsonArray([.. Enumerable.Range(0, 20_000).Select(i => new JsonObject { ["lang"] = null, ["types"] = new JsonArray("alias"), ["value"] = $"Name {i}" })]);
        names.Add(new JsonObject { ["lang"] = "en", ["types"] = new JsonArray("ror_display"), ["value"] = "Shown" });
        var records = await RorDump.ReadAsync(RorDump.File(RorDump.Json(RorDump.Record(1), RorDump.Record(2).With("names", names), RorDump.Record(3))));
        Assert.Equal([1, 20_001, 1], records.Select(r => r.Names.Count));
    }

    [Fact]
    public async Task The_real_sample_is_read_to_its_end()
    {
        var reader = new RorReader(TestData.File("ror/ror-v2-sample.zip"));
        var (names, relations, withdrawn) = (0, 0, 0);
        await foreach (var record in reader.ReadAsync())
        {
            names += record.Names.Count;
            relations += record.Relations.Count;
            withdrawn += record.Status == OrganizationStatus.Withdrawn ? 1 : 0;
        }
        Assert.Equal((51_370, 150_990, 51_824, 1_374), (reader.Count, names, relations, withdrawn));
        Assert.Equal((78_150_859, 78_150_859), (reader.Length, reader.BytesRead));
    }
}
