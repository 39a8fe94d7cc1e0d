using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Imports.Statements;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Tests.Features.Imports;

/// <summary>A later table of alliances says something else, or nothing.</summary>
public sealed class AlliancesTableTests
{
    private const string First = "alliance,slug,legal_nature,kind,charter_url,secretariat_host,established\nThe Ring,the-ring,a club,network,https://example.org/old,Alpha,2015\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Empty_cells_and_missing_columns_change_nothing(DatabaseKind kind)
    {
        await using var scope = await CommandScope.OpenAsync(await Databases.NewAsync(kind), CancellationToken.None);
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
        await using var scope = await CommandScope.OpenAsync(await Databases.NewAsync(kind), CancellationToken.None);
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

    private static async Task<Alliance> Ring(CommandScope scope) => await scope.Get<SeraiDb>().Alliances.AsNoTracking().SingleAsync();

    private static async Task Import(CommandScope scope, string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "table.csv");
        await File.WriteAllTextAsync(file, text);
        await scope.Get<ImportStatements>().RunAsync(file, "tester", "test");
        scope.Get<SeraiDb>().ChangeTracker.Clear();
    }
}
