using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Imports;

/// <summary>Mistyped places and alliances do not come in in silence.</summary>
public sealed class ImportRemarksTests
{
    private const string Head = "alliance,member_name,country_or_region,category,source_title,trust\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Words_for_places_that_nobody_knows_are_told(DatabaseKind kind)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);
        await Import(scope, Head + "The Ring,Alpha,Chnia,member,One,own\nThe Ring,Beta,Chnia,member,One,own\nThe Ring,Gamma,CN,member,One,own\n");
        Assert.Equal(
            ["New alliance: The Ring (/alliances/the-ring).", "“Chnia” (2×) is no known country or region, so these rows have none. Did you mean “China”?"],
            scope.Get<ImportStatements>().Remarks);
        Assert.Equal("CN", await scope.Get<SeraiDb>().MembershipStatements.Where(s => s.MemberName == "Gamma").Select(s => s.CountryCode).SingleAsync());
    }

    [Fact]
    public async Task What_looks_like_a_code_and_is_none_is_refused()
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite), CancellationToken.None);
        Assert.Contains("“XQ”, which is no code", (await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, Head + "The Ring,Alpha,XQ,member,One,own\n"))).Message);
    }

    [Theory]
    [InlineData(Head + "Northern Rnig,Alpha,,member,One,own\n")]
    [InlineData("alliance,measure,qualifier,value,source_title,trust\nNorthern Rings,members,exactly,3,One,own\n")]
    [InlineData("alliance,name,name_local,language,source_title,trust\nNorthen Ring,The N,,en,One,own\n")]
    [InlineData("alliance,kind,event,people_or_institutions,source_title,trust\nNothern Ring,forum,It meets,,One,own\n")]
    public async Task An_alliance_that_is_nearly_a_known_one_is_refused(string table)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite), CancellationToken.None);
        await Import(scope, Head + "Northern Ring,Alpha,,member,One,own\n");
        Assert.Contains("Did you mean “Northern Ring”?", (await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, table))).Message);
    }

    [Fact]
    public async Task Another_one_is_named_in_a_table_of_alliances_first()
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite), CancellationToken.None);
        await Import(scope, Head + "Northern Ring,Alpha,,member,One,own\nForum 1,Alpha,,member,One,own\nForum 2,Alpha,,member,One,own\n");
        await Import(scope, "alliance,slug,legal_nature\nNorthern King,,\n");
        await Import(scope, Head + "Northern King,Alpha,,member,One,own\n");
        Assert.Equal(4, await scope.Get<SeraiDb>().Alliances.CountAsync());
    }

    private static async Task Import(CommandScope scope, string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "table.csv");
        await File.WriteAllTextAsync(file, text);
        scope.Get<SeraiDb>().ChangeTracker.Clear();
        await scope.Get<ImportStatements>().RunAsync(file, "tester", "test");
        scope.Get<SeraiDb>().ChangeTracker.Clear();
    }
}
