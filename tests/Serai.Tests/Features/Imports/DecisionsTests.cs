using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Imports;

/// <summary>Until people can sign in, decisions come from a table.</summary>
public sealed class DecisionsTests
{
    private const string Head = "statement,decision,reason,by,on\n";
    private const string Members = "alliance,member_name,category,since,source_title,trust\nThe Ring,Alpha University,member,2015-12,One page,own\nThe Ring,Alpha University,member,2016-02,Another page,press\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Accepting_one_of_two_contradicting_dates_settles_it(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Members);
        Assert.True((await Only(scope)).IsDisputed);
        await Import(scope, $"statement,decision,reason,by,on\n{await KeyOf(scope, "2016-02")},accept,the minutes say so,secretary,2026-11-23\n");
        var settled = await Only(scope);
        Assert.False(settled.IsDisputed);
        Assert.Equal("2016-02", settled.Since!.Text);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_mistyped_statement_is_superseded_and_stays(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Members);
        await Import(scope, $"statement,decision,reason,by,on\n{await KeyOf(scope, "2015-12")},superseded by {await KeyOf(scope, "2016-02")},typing error,secretary,2026-11-23\n");
        Assert.Equal("2016-02", (await Only(scope)).Since!.Text);
        Assert.Equal(2, await scope.Get<SeraiDb>().MembershipStatements.CountAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_decision_about_nothing_is_refused(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Members);
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, "statement,decision,reason,by,on\ns-0000,accept,because,me,2026\n"));
        Assert.Contains("s-0000", refused.Message);
        Assert.Equal(0, await scope.Get<SeraiDb>().Decisions.CountAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Statements_that_supersede_each_other_in_a_circle_are_refused(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Members + Members.Split('\n')[1].Replace("2015-12", "2014") + "\n");
        var (a, b, c) = (await KeyOf(scope, "2014"), await KeyOf(scope, "2015-12"), await KeyOf(scope, "2016-02"));
        await Refused(Row(a, a), "record 1", $"{a} superseded by {a}");
        await Refused(Row(a, b) + Row(b, c) + Row(c, a), "record 3", $"{c} superseded by {a} superseded by {b} superseded by {c}");
        await Import(scope, Head + Row(a, b));
        await Refused(Row(b, a), "record 1", "its own place");
        await Refused(Row(b, "s-0000") + Row("s-1111", c), "record 1", "“s-0000” to take its place", "record 2", "“s-1111”");
        Assert.Equal(1, await scope.Get<SeraiDb>().Decisions.CountAsync());
        Assert.Equal(1, await scope.Get<SeraiDb>().MembershipStatements.CountAsync(s => s.SupersededBy != null));

        async Task Refused(string rows, params string[] named)
        {
            var refused = await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, Head + rows));
            Assert.All(named, n => Assert.Contains(n, refused.Message));
            scope.Get<SeraiDb>().ChangeTracker.Clear();
        }
    }

    [Fact]
    public async Task A_decision_needs_a_reason()
    {
        await using var scope = await Scope(DatabaseKind.Sqlite);
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, "statement,decision,reason,by,on\ns-0000,perhaps,,me,2026\n"));
        Assert.Contains("reason", refused.Message);
        Assert.Contains("perhaps", refused.Message);
    }

    private static string Row(string key, string heir) => $"{key},superseded by {heir},typing error,secretary,2026-11-23\n";

    private static async Task<CommandScope> Scope(DatabaseKind kind) => await CommandScope.OpenAsync(await Databases.NewAsync(kind), CancellationToken.None);

    private static async Task<Membership> Only(CommandScope scope) => await scope.Get<SeraiDb>().Memberships.AsNoTracking().SingleAsync();

    private static async Task<string> KeyOf(CommandScope scope, string since)
    {
        var date = EdtfDate.Parse(since);
        return await scope.Get<SeraiDb>().MembershipStatements.Where(s => s.Since == date).Select(s => s.Key).SingleAsync();
    }

    private static async Task Import(CommandScope scope, string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "table.csv");
        await File.WriteAllTextAsync(file, text);
        await scope.Get<ImportStatements>().RunAsync(file, "tester", "test");
    }
}
