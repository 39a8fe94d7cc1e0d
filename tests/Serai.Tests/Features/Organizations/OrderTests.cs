using System.Text.Json;
using System.Text.RegularExpressions;
using Npgsql;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Organizations;

/// <summary>Lists that the database sorts come alike on both, however an administrator made the database.</summary>
public sealed partial class OrderTests
{
    // By bytes of the folded name: spaces before letters, digits before letters, all scripts after Latin.
    private static readonly string[] Names =
        ["a b university", "AB University", "Äbo Academy", "a-c college", "Zürich Institute", "école normale", "Eton", "Čapek University", "3M Institute", "Ѐ Академия", "ばら大学", "北京大學", "香港大學", "Łódź University", "O'Neill College", "Ôyama"];

    public static TheoryData<DatabaseKind, string?> Databases
    {
        get
        {
            var all = new TheoryData<DatabaseKind, string?>();
            foreach (var row in Support.Databases.All)
            {
                all.Add(row.Data, null);
                if (row.Data == DatabaseKind.Postgres)
                    all.Add(row.Data, "en-US-u-ka-shifted");
            }
            return all;
        }
    }

    [Theory, MemberData(nameof(Databases))]
    public async Task Tricky_names_come_in_the_same_order_page_by_page(DatabaseKind kind, string? collation)
    {
        var address = collation is null ? await SampleTemplate.EmptyAsync(kind) : await WithCollation(collation);
        await using var site = await TestSite.StartAsync(address);
        await SmallWorld.ImportAsync(site, [.. Names.Select((n, i) => $"o-{i},{n},education,TH,Bangkok")]);
        var expected = Names.OrderBy(Serai.Names.NameFold.Fold, StringComparer.Ordinal).ToList();
        Assert.Equal(expected, Row().Matches(await site.GetAsync("/organizations")).Select(m => m.Groups[1].Value));
        Assert.Equal(expected, (await site.GetAsync("/organizations.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..].Select(l => l.Split(',')[0].Trim('"')));
        Assert.Equal(expected, await ByApi(site));
    }

    // Three at a time, so that cursors stand between names that collations see differently.
    private static async Task<List<string>> ByApi(TestSite site)
    {
        var names = new List<string>();
        var next = "/api/v1/organizations?limit=3";
        while (next is not null)
        {
            var answer = JsonDocument.Parse(await site.Client.GetStringAsync(next)).RootElement;
            names.AddRange(answer.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("name").GetString()!));
            next = answer.GetProperty("links").TryGetProperty("next", out var link) ? link.GetString() : null;
        }
        return names;
    }

    private static async Task<DatabaseAddress> WithCollation(string locale)
    {
        var given = Environment.GetEnvironmentVariable("SERAI_TEST_POSTGRES");
        var name = "t" + Guid.NewGuid().ToString("N");
        await using var connection = new NpgsqlConnection(given);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name} template template0 locale_provider icu icu_locale '{locale}'", connection);
        await command.ExecuteNonQueryAsync();
        return new(DatabaseKind.Postgres, new NpgsqlConnectionStringBuilder(given) { Database = name, MaxPoolSize = 8 }.ToString());
    }

    [GeneratedRegex("<th scope=\"row\">\\s*<a [^>]*href=\"/organizations/o-\\d+\"[^>]*>([^<]+)</a>")]
    private static partial Regex Row();
}
