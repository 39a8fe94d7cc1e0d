using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Imports.Statements;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Imports;

/// <summary>Names that no organization of the registry bears: which of them mean the same member.</summary>
public sealed class SameNameTests
{
    private const string Head = "alliance,member_name,country_or_region,category,since,source_title,trust\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Two_of_one_name_in_two_countries_are_two_members(DatabaseKind kind) =>
        Assert.Equal(["CN 2015", "RU 2018"], await Members(kind, "The Ring,Northern University,China,member,2015,One page,own\nThe Ring,Northern University,Russia,member,2018,Another page,own\n"));

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_without_countries_means_the_only_one_there_is(DatabaseKind kind) =>
        Assert.Equal(["CN 2015-03"], await Members(kind, "The Ring,Northern University,China,member,2015,One page,own\nThe Ring,Northern University,,member,2015-03,Another page,own\n"));

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_without_countries_means_neither_of_two(DatabaseKind kind) =>
        Assert.Equal([" 2020", "CN 2015", "RU 2018"], await Members(kind,
            "The Ring,Northern University,China,member,2015,One page,own\nThe Ring,Northern University,Russia,member,2018,Another page,own\nThe Ring,Northern University,,member,2020,A third page,own\n"));

    private static async Task<string[]> Members(DatabaseKind kind, string rows)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "table.csv");
        await File.WriteAllTextAsync(file, Head + rows);
        await scope.Get<ImportStatements>().RunAsync(file, "tester", "test");
        return [.. (await scope.Get<SeraiDb>().Memberships.AsNoTracking().ToListAsync()).Select(m => $"{m.CountryCode} {m.Since!.Text}").Order(StringComparer.Ordinal)];
    }
}
