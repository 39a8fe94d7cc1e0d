using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Features.Imports;

/// <summary>A later table of alliances says something else, or nothing.</summary>
public sealed class AlliancesTableTests
{
    private const string First = "alliance,slug,legal_nature,kind,charter_url,secretariat_host,established\nThe Ring,the-ring,a club,network,https://example.org/old,Alpha,2015\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Empty_cells_and_missing_columns_change_nothing(DatabaseKind kind)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);
        await Import(scope, First);
        await Import(scope, "alliance,slug,legal_nature\nThe Ring,the-ring,\n");
        await Import(scope, "alliance,slug,legal_nature,kind,charter_url,secretariat_host,established\nThe Ring,,,,,,\n");
        var ring = await Ring(scope);
        Assert.Equal((AllianceKind.Network, "a club", "https://example.org/old", "Alpha", "2015"), (ring.Kind, ring.LegalNature, ring.CharterAddress, ring.SecretariatHost, ring.Established?.Text));
        Assert.Equal(0, await scope.Get<SeraiDb>().Changes.CountAsync(c => c.Verb == "update"));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_is_written_anew_replaces_the_old_and_is_told(DatabaseKind kind)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);
        await Import(scope, First);
        var later = "alliance,slug,legal_nature,kind,charter_url,secretariat_host,established\nThe Ring,,an association,association,https://example.org/new,Beta,2016\n";
        await Import(scope, later);
        await Import(scope, later);
        var ring = await Ring(scope);
        Assert.Equal((AllianceKind.Association, "an association", "https://example.org/new", "Beta", "2016"), (ring.Kind, ring.LegalNature, ring.CharterAddress, ring.SecretariatHost, ring.Established?.Text));
        var changes = await scope.Get<SeraiDb>().Changes.AsNoTracking().Where(c => c.Verb == "update").ToListAsync();
        Assert.Equal(
            ["charter_url: https://example.org/old → https://example.org/new", "kind: network → association", "legal_nature: a club → an association", "secretariat_host: Alpha → Beta"],
            changes.Select(c => $"{c.Old} → {c.New}").Order(StringComparer.Ordinal));
        Assert.All(changes, c => Assert.Equal((ring.Id, "alliances/the-ring", "tester"), (c.SubjectId, c.Subject, c.Actor)));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task An_alliance_with_a_ROR_id_is_joined_by_the_registers_own_record(DatabaseKind kind)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);
        var table = $"alliance,slug,legal_nature,acronym,ror,website\nThe Ring,the-ring,,TR,{RorDump.Id(1)[8..]},https://example.org\n";
        await Import(scope, table);
        await Import(scope, table);
        var dump = RorDump.File(RorDump.Json(RorDump.Record(1, "The Ring"), RorDump.Record(2, "Another")));
        await scope.Get<ImportRegister>().RunAsync(dump, "tester", "test");
        await Import(scope, table);
        var db = scope.Get<SeraiDb>();
        var ring = await db.Organizations.AsNoTracking().Include(o => o.Links).Include(o => o.Identifiers).SingleAsync(o => o.Name == "The Ring");
        Assert.Equal(("the-ring", 1, 1), (ring.Slug, ring.Links.Count, ring.Identifiers.Count(i => i.Scheme == "ror" && i.Value == RorDump.Id(1))));
        Assert.Equal(2, await db.Organizations.CountAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_record_of_the_register_that_came_first_becomes_the_alliance(DatabaseKind kind)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);
        var dump = RorDump.File(RorDump.Json(RorDump.Record(1, "The Ring"), RorDump.Record(2, "Another")));
        await scope.Get<ImportRegister>().RunAsync(dump, "tester", "test");
        var table = $"alliance,slug,legal_nature,acronym,ror\nThe Ring,the-ring,,TR,{RorDump.Id(1)}\n";
        await Import(scope, table);
        await Import(scope, table);
        await scope.Get<ImportRegister>().RunAsync(dump, "tester", "test");
        var db = scope.Get<SeraiDb>();
        Assert.Equal(2, await db.Organizations.CountAsync());
        Assert.Equal(RorDump.Id(1), (await db.Organizations.AsNoTracking().Include(o => o.Identifiers).SingleAsync(o => o.Slug == "the-ring")).Identifier("ror"));
        Assert.Equal("The Ring", (await db.Alliances.AsNoTracking().Include(a => a.Organization).SingleAsync()).Organization.Name);
    }

    [Theory]
    [InlineData("https://ror.org/000000000", "0, six letters or digits")]
    [InlineData("2", "is the ROR id of “Another”")]
    public async Task A_ROR_id_that_is_none_or_anothers_is_refused(string id, string reason)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite), CancellationToken.None);
        await scope.Get<ImportRegister>().RunAsync(RorDump.File(RorDump.Json(RorDump.Record(2, "Another"))), "tester", "test");
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, $"alliance,slug,legal_nature,ror\nThe Ring,the-ring,,{(id == "2" ? RorDump.Id(2) : id)}\n"));
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_sample_a_ROR_record_stands_beside_no_alliance_that_it_is()
    {
        await using var scope = await CommandScope.OpenAsync(await Databases.CopyAsync(await SampleTemplate.Of(DatabaseKind.Sqlite)), CancellationToken.None);
        var wun = RorDump.Record(1, "Worldwide Universities Network", "GB").With("id", "https://ror.org/00q1y5994").With("types", new JsonArray("other"));
        await scope.Get<ImportRegister>().RunAsync(RorDump.File(RorDump.Json(wun)), "tester", "test");
        var only = await scope.Get<SeraiDb>().Organizations.AsNoTracking().SingleAsync(o => o.Name == "Worldwide Universities Network");
        Assert.Equal("wun", only.Slug);
    }

    private static async Task<Alliance> Ring(CommandScope scope) => await scope.Get<SeraiDb>().Alliances.AsNoTracking().SingleAsync();

    private static async Task Import(CommandScope scope, string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "table.csv");
        await File.WriteAllTextAsync(file, text);
        await scope.Get<ImportStatements>().RunAsync(file, "tester", "test");
        scope.Get<SeraiDb>().ChangeTracker.Clear();
    }
}
