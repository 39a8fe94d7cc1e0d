using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Features.Sources;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.History;

namespace Serai.Tests.Features.Imports;

public sealed class ImportStatementsTests
{
    private const string Header = "alliance,member_name,member_name_local,country_or_region,category,since,until,source_title,source_url,place_in_source,as_of,trust,complete\n";
    private const string Row = "The Ring,Alpha University,,Thailand,member,2012,,The Ring's page,https://ring.example/members,list,,own,\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_statement_is_kept_as_it_was_written(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Header + Row);
        var statement = await scope.Get<SeraiDb>().MembershipStatements.Include(s => s.Source).SingleAsync();
        Assert.Equal(("Alpha University", "Thailand", "TH", "member", "2012"), (statement.MemberName, statement.PlaceWord, statement.CountryCode, statement.CategoryWord, statement.Since!.Text));
        Assert.Equal(("The Ring's page", Trust.Own), (statement.Source.Title, statement.Source.Trust));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_file_twice_adds_nothing(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Header + Row);
        var told = await scope.Get<SeraiDb>().Changes.CountAsync();
        var again = await Import(scope, Header + Row);
        Assert.Empty(again);
        Assert.Equal(1, await scope.Get<SeraiDb>().MembershipStatements.CountAsync());
        Assert.Equal(1, await scope.Get<SeraiDb>().Memberships.CountAsync());
        Assert.Equal(told, await scope.Get<SeraiDb>().Changes.CountAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_bad_row_and_nothing_of_the_file_is_kept(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, Header + Row + Row.Replace("2012", "2012-13-45")));
        Assert.Equal(2, Assert.Single(refused.Problems).Record);
        Assert.Contains("2012-13-45", refused.Message);
        Assert.Equal(0, await scope.Get<SeraiDb>().MembershipStatements.CountAsync());
        Assert.Equal(0, await scope.Get<SeraiDb>().Alliances.CountAsync());
    }

    [Theory]
    [InlineData("trust", ",own,", ",hearsay,", "hearsay")]
    [InlineData("source", "The Ring's page", "", "source_title")]
    [InlineData("name", "Alpha University", "", "member_name")]
    [InlineData("fields", "Alpha University,", "Alpha University, Bangkok,", "comma")]
    public async Task A_bad_cell_is_named_with_the_way_out(string what, string old, string @new, string named)
    {
        Assert.NotEmpty(what);
        await using var scope = await Scope(DatabaseKind.Sqlite);
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, Header + Row.Replace(old, @new)));
        Assert.Contains(named, refused.Message);
        Assert.Contains("record 1", refused.Message);
    }

    [Fact]
    public async Task A_number_with_a_comma_is_refused_not_read_as_another()
    {
        await using var scope = await Scope(DatabaseKind.Sqlite);
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => Import(scope,
            "alliance,date,measure,qualifier,value,source_title,source_url,place_in_source,trust\nThe Ring,2016,members,exactly,\"1,5\",Page,,,own\n"));
        Assert.Contains("1,5", refused.Message);
    }

    private static async Task<CommandScope> Scope(DatabaseKind kind) => await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);

    private static async Task<IReadOnlyDictionary<string, int>> Import(CommandScope scope, string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "members.csv");
        await File.WriteAllTextAsync(file, text);
        return await scope.Get<ImportStatements>().RunAsync(file, "tester", "test");
    }
}
