using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports;
using Serai.Features.Organizations;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Imports.Ror;

/// <summary>A dump of several batches into a registry that holds little: it is written in another way, and must end the same.</summary>
public sealed class RorLongDumpTests
{
    private const int Long = 2100;

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Every_index_is_there_again_and_knows_every_row(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        var before = await Indexes(scope);
        Assert.NotEmpty(before);
        Assert.Equal(Long, (await ImportRorTests.Import(scope, Records())).New);
        Assert.Equal(before, await Indexes(scope));
        if (kind == DatabaseKind.Sqlite)
            Assert.Equal(["ok"], await scope.Get<SeraiDb>().Database.SqlQueryRaw<string>("pragma integrity_check").ToListAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Refused_at_its_end_it_leaves_every_index_as_it_was(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        var before = await Indexes(scope);
        await Assert.ThrowsAnyAsync<ImportRefused>(() => ImportRorTests.Import(scope, [.. Records(), RorDump.Record(9999).With("status", "odd")]));
        Assert.Equal(before, await Indexes(scope));
        Assert.Equal(0, await scope.Get<SeraiDb>().Organizations.CountAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_known_already_is_changed_wherever_it_stands(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        await ImportRorTests.Import(scope, RorDump.Record(7, "University of Number 7"), RorDump.Record(2050, "Once Another Name"));
        var one = (await ImportRorTests.Load(scope, RorDump.Id(2050))).Id;
        var imported = await ImportRorTests.Import(scope, Records());
        Assert.Equal((Long, Long - 2, 1, 1), (imported.Records, imported.New, imported.Changed, imported.Unchanged));
        var changed = await ImportRorTests.Load(scope, RorDump.Id(2050));
        Assert.Equal((one, "University of Number 2050"), (changed.Id, changed.Name));
        Assert.Equal("University of Number 2050", Assert.Single(changed.Names).Text);
        var again = await ImportRorTests.Import(scope, Records());
        Assert.Equal((0, 0, Long), (again.New, again.Changed, again.Unchanged));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Equal_names_far_from_each_other_get_addresses_of_their_own(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        var records = Records();
        foreach (var at in new[] { 3, 4, 1500, 1501 })
            records[at] = RorDump.Record(at + 1, "Ministry of Health");
        // The first choice of one is the second of another, in its batch and before it.
        records[5] = RorDump.Record(6, "Ministry of Health TH");
        records[1499] = RorDump.Record(1500, "Ministry of Health TH");
        await ImportRorTests.Import(scope, records);
        var db = scope.Get<SeraiDb>();
        Assert.Equal(
            ["ministry-of-health", "ministry-of-health-th", "ministry-of-health-th-th", Own("ministry-of-health-th", 1500), Own("ministry-of-health", 1501), Own("ministry-of-health", 1502)],
            await db.RegisterRecords.OrderBy(r => r.ExternalId).Join(db.Organizations, r => r.OrganizationId, o => o.Id, (r, o) => o.Slug)
                .Where(s => s.StartsWith("ministry")).ToListAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_organization_kept_by_hand_that_bears_two_ids_far_from_each_other_keeps_the_first(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        var db = scope.Get<SeraiDb>();
        var own = new Organization { Slug = "alpha", Name = "Our Alpha", SortName = "our alpha" };
        own.Identifiers.Add(new() { Scheme = "ror", Value = RorDump.Id(1) });
        own.Identifiers.Add(new() { Scheme = "ror", Value = RorDump.Id(2000) });
        db.Add(own);
        await db.SaveChangesAsync();
        await ImportRorTests.Import(scope, Records());
        Assert.Equal(own.Id, (await ImportRorTests.Load(scope, RorDump.Id(1))).Id);
        Assert.Equal("University of Number 2000", (await ImportRorTests.Load(scope, RorDump.Id(2000))).Name);
    }

    private static string Own(string slug, int number) => $"{slug}-{RorDump.Id(number)[16..]}";

    private static JsonNode[] Records() => [.. Enumerable.Range(1, Long).Select(i => RorDump.Record(i, $"University of Number {i}"))];

    private static Task<List<string>> Indexes(CommandScope scope) => scope.Get<SeraiDb>() is var db && db.Kind == DatabaseKind.Sqlite
        ? db.Database.SqlQueryRaw<string>("""select coalesce(sql, name) as "Value" from sqlite_master where type = 'index' order by 1""").ToListAsync()
        : db.Database.SqlQueryRaw<string>("""select indexdef as "Value" from pg_indexes where schemaname = current_schema() order by 1""").ToListAsync();
}
