using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using MiniExcelLibs;
using Serai.Platform.Db;
using Serai.Platform.Files;
using Serai.Tests.Platform.Web.Api;

namespace Serai.Tests.Platform.Files;

public sealed class ExportTests(SampleSites sites)
{
    public static TheoryData<DatabaseKind, string> Both
    {
        get
        {
            var data = new TheoryData<DatabaseKind, string>();
            foreach (var kind in Databases.All.Select(r => r.Data))
                foreach (var name in RegistryExports.Names)
                    data.Add(kind, name);
            return data;
        }
    }

    [Fact]
    public async Task The_command_names_every_table() =>
        await (await sites.Of(DatabaseKind.Sqlite)).WithAsync<IEnumerable<ExportTable>>(tables =>
        {
            Assert.Equal(RegistryExports.Names, tables.Select(t => t.Name));
            return Task.CompletedTask;
        });

    [Theory, MemberData(nameof(Both))]
    public async Task All_three_forms_hold_the_same_rows(DatabaseKind kind, string name)
    {
        var site = await sites.Of(kind);
        var csv = Csv(await Bytes(site, $"{name}.csv"));
        var lines = Encoding.UTF8.GetString(await Bytes(site, $"{name}.ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        using var workbook = new MemoryStream(await Bytes(site, $"{name}.xlsx"));
        var sheet = workbook.Query(useHeaderRow: true).Cast<IDictionary<string, object?>>().ToList();
        Assert.NotEmpty(csv);
        Assert.Equal(csv.Count, lines.Length);
        Assert.Equal(csv.Count, sheet.Count);
        using var first = JsonDocument.Parse(lines[0]);
        Assert.Equal(csv[0].Keys, first.RootElement.EnumerateObject().Select(p => p.Name));
        Assert.Equal(csv[0].Keys, sheet[0].Keys);
        Assert.Equal(csv.Select(r => r.Values.First()), sheet.Select(r => r.Values.First()?.ToString() ?? ""));
    }

    [Theory, MemberData(nameof(Lists))]
    public async Task An_export_holds_what_the_list_holds(DatabaseKind kind, string name)
    {
        var site = await sites.Of(kind);
        var listed = (await site.AllAsync($"{ApiClient.Root}{name}?limit=200&asOf=2017")).Count;
        var exported = Csv(await Bytes(site, $"{name}.csv?asOf=2017")).Count;
        Assert.Equal(listed, exported);
    }

    public static TheoryData<DatabaseKind, string> Lists => Both;

    [Fact]
    public async Task A_spreadsheet_is_told_the_letters_and_the_name()
    {
        var site = await sites.Of(DatabaseKind.Sqlite);
        using var response = await site.Client.GetAsync(new Uri("/api/v1/export/memberships.csv?asOf=2016", UriKind.Relative));
        Assert.Equal(Encoding.UTF8.GetPreamble(), (await response.Content.ReadAsByteArrayAsync())[..3]);
        Assert.Equal("serai-memberships-2016.csv", response.Content.Headers.ContentDisposition!.FileName);
    }

    private static async Task<byte[]> Bytes(TestSite site, string file) =>
        await site.Client.GetByteArrayAsync(new Uri("/api/v1/export/" + file, UriKind.Relative));

    private static List<Dictionary<string, string>> Csv(byte[] bytes)
    {
        using var csv = new CsvReader(new StreamReader(new MemoryStream(bytes)), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        var rows = new List<Dictionary<string, string>>();
        while (csv.Read())
            rows.Add(csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h) ?? ""));
        return rows;
    }
}
