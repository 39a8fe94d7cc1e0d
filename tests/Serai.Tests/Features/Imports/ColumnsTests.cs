using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Tests.Architecture;

namespace Serai.Tests.Features.Imports;

/// <summary>A column that nobody reads is refused: a mistyped “untill” would lose the ends of memberships in silence.</summary>
public sealed class ColumnsTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_mistyped_column_is_named_with_the_one_that_was_meant_and_nothing_is_kept(DatabaseKind kind)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);
        var folder = Folder(
            ("a.csv", "slug,name,types,country_or_region_code,source_title,trust\nx,X,education,HK,S,own\n"),
            ("b.csv", "alliance,member_name,category,untill,remark,source_title,trust\nR,A,member,2012,hm,S,own\n"));
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => scope.Get<ImportStatements>().RunAsync(folder, "tester", "test"));
        Assert.Equal(["b.csv", "b.csv"], refused.Problems.Select(p => p.File));
        Assert.Contains("“untill”, which a table of members does not have. Did you mean “until”? It may have alliance, member_name, category,", refused.Message);
        Assert.Contains("“remark”, which a table of members does not have. It may have", refused.Message);
        Assert.Equal(0, await scope.Get<SeraiDb>().Organizations.CountAsync());
    }

    [Theory]
    [InlineData("slug,name,types,country_or_region_code,closd,source_title,trust\n", "closd")]
    [InlineData("name,organization,reason,aliance\n", "Did you mean “alliance”?")]
    [InlineData("key,value,note\n", "It may have key, value.")]
    [InlineData("initiative,alliance,since\n", "alliances of initiatives")]
    [InlineData("slug,name_en,name_zh_hant,name_zh_hans,name_fr\n", "name_fr")]
    [InlineData("statement,decision,reason,by,on,at\n", "“at”")]
    [InlineData("alliance,member_name,category,Since,source_title,trust\n", "Did you mean “since”?")]
    [InlineData("alliance,member_name,category,since\n", "no column “source_title”")]
    [InlineData("alliance,measure,qualifier,value,source_title\n", "no column “trust”")]
    [InlineData("alliance,member name,category,since,source_title,trust\n", "For a table of members it lacks “member_name” (it has “member name”)")]
    [InlineData("ALLIANCE,MEMBER_NAME,CATEGORY\n", "“alliance” (it has “ALLIANCE”) and “member_name”")]
    [InlineData("rank,university,score\n", "docs/guide/statements.md")]
    public void Each_kind_of_table_knows_its_columns(string header, string told)
    {
        var table = CsvTable.Read("list.csv", header);
        var refused = Assert.Throws<ImportRefused>(() => TableColumns.KindOf(table, TableImport.All()));
        Assert.StartsWith("list.csv", refused.Message);
        Assert.Contains(told, refused.Message);
    }

    [Fact]
    public void Every_kind_reads_what_it_needs_and_no_two_have_one_signature()
    {
        var kinds = TableImport.All();
        Assert.All(kinds, k => Assert.Subset(k.Known.ToHashSet(), k.Needed.ToHashSet()));
        Assert.All(kinds, k => Assert.Same(k, TableColumns.KindOf(new CsvTable("list.csv", k.Known.ToHashSet(), []), kinds)));
        Assert.Distinct(kinds.Select(k => k.Name));
    }

    [Fact]
    public void The_guide_names_every_column()
    {
        var guide = File.ReadAllText(Path.Combine(SourceTree.Root, "docs", "guide", "statements.md"));
        Assert.All(TableImport.All().SelectMany(k => k.Known).Distinct(), column => Assert.Contains(column, guide));
    }

    private static string Folder(params (string Name, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("serai-import-").FullName;
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(folder, name), text);
        return folder;
    }
}
