using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.Localisation;

namespace Serai.Tests.Features.Imports;

/// <summary>Names of organizations and alliances, and the languages of names and texts.</summary>
public sealed class NamesTableTests
{
    private const string Organizations = "slug,name,types,country_or_region_code,source_title,trust\nalpha,Alpha University,education,CN,A page,own\n";
    private const string Head = "organization,name,language,kind,since,until,source_title,trust\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Any_organization_has_short_and_former_names_with_a_period(DatabaseKind kind)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);
        await Import(scope, Organizations);
        var names = Head + "alpha,Alpha,en,short,,,A page,own\nalpha,AU,en,acronym,,,A page,own\nalpha,Alpha College,en,former,1950,1985,A page,own\nalpha,Alpha Institute,en,,1985,1990,A page,own\n";
        Assert.Equal(4, (await Import(scope, names))["names"]);
        Assert.Empty(await Import(scope, names));
        Assert.Equal(
            ["AU Acronym ", "Alpha College Former 1950–1985", "Alpha Institute Former 1985–1990", "Alpha Short ", "Alpha University Official "],
            (await scope.Get<SeraiDb>().OrganizationNames.AsNoTracking().ToListAsync()).Select(n => $"{n.Text} {n.Kind} {(n.Since is null ? "" : n.Since.Text + "–" + n.Until!.Text)}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_name_comes_with_its_organization_in_one_folder()
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite), CancellationToken.None);
        var folder = Directory.CreateTempSubdirectory("serai-import-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "a.csv"), Head + "alpha,Alpha,en,short,,,A page,own\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "b.csv"), Organizations);
        await scope.Get<ImportStatements>().RunAsync(folder, "tester", "test");
        Assert.Equal(2, await scope.Get<SeraiDb>().OrganizationNames.CountAsync());
    }

    [Theory]
    [InlineData("no such organization", Head + "omega,Omega,en,short,,,A page,own\n", "“omega” is not in the registry")]
    [InlineData("an end before the beginning", Head + "alpha,Alpha,en,,1990,1985,A page,own\n", "before it begins")]
    [InlineData("the same for an alliance", "alliance,name,name_local,language,since,until,source_title,trust\nThe Ring,A Ring,,en,1990,1985,A page,own\n", "before it begins")]
    [InlineData("a kind of name that there is not", Head + "alpha,Alpha,en,nickname,,,A page,own\n", "nickname")]
    [InlineData("a language in words", Head + "alpha,Alpha,english,,,,A page,own\n", "“english”, which is no tag")]
    [InlineData("a language with an underscore", "alliance,name,name_local,language,source_title,trust\nThe Ring,A Ring,,zh_Hant,A page,own\n", "“zh_Hant”, which is no tag")]
    [InlineData("a text's language in small letters", "subject,field,language,text\nalpha,note,zh-hant,Hello\n", "“zh-hant”, which is no tag")]
    public async Task Refused(string what, string table, string reason)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(DatabaseKind.Sqlite), CancellationToken.None);
        await Import(scope, Organizations);
        Assert.Contains(reason, (await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, table))).Message + what[..0]);
    }

    [Theory]
    [InlineData("en", true)]
    [InlineData("zh-Hant-HK", true)]
    [InlineData("es-419", true)]
    [InlineData("yue", true)]
    [InlineData("de-1996", true)]
    [InlineData("e", false)]
    [InlineData("en-us", false)]
    [InlineData("en us", false)]
    public void Shape_of_a_language_tag(string tag, bool fits) => Assert.Equal(fits, LanguageTag.IsWellFormed(tag));

    private static async Task<IReadOnlyDictionary<string, int>> Import(CommandScope scope, string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "table.csv");
        await File.WriteAllTextAsync(file, text);
        return await scope.Get<ImportStatements>().RunAsync(file, "tester", "test");
    }
}
