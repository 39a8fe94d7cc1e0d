using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
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

    [Theory, MemberData(nameof(Both))]
    public async Task A_reject_that_is_taken_back_is_taken_back_for_lists_and_pages(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, """
            alliance,member_name,category,as_of,complete,source_title,trust
            The Ring,Alpha University,member,2015,,An early list,own
            The Ring,Alpha University,member,2025,,A late list,own
            The Ring,Beta University,member,2020-05-01,yes,A complete list,own

            """);
        var keys = await scope.Get<SeraiDb>().MembershipStatements.OrderBy(s => s.MemberName).ThenBy(s => s.Key).Select(s => s.Key).ToListAsync();
        // The later day stands first in the file: neither the file's nor the database's order counts.
        await Import(scope, Head + $"{keys[2]},accept,it is complete,secretary,2026-02\n{keys[2]},reject,not complete,secretary,2026-01\n");
        var source = await scope.Get<SeraiDb>().MembershipStatements.Where(s => s.Key == keys[2]).Select(s => s.SourceId).SingleAsync();
        Assert.False((await scope.Get<Serai.Features.Sources.SourceQueries>().Show(source, default))!.Memberships.Single().IsRejected);
        var alpha = await scope.Get<SeraiDb>().Memberships.AsNoTracking().Include(m => m.Spans).SingleAsync(m => m.MemberName == "Alpha University");
        Assert.Equal(MembershipAnswer.Possible, SpanAnswer.Of(alpha.Spans, DayRange.Of(EdtfDate.Parse("2020-05-01")).First, DayRange.Of(EdtfDate.Parse("2020-05-01")).Last));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Each_decision_is_kept_and_the_latest_day_counts(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Members);
        var key = await KeyOf(scope, "2016-02");
        string Says(string word, string on) => $"{key},{word},the minutes say so,secretary,{on}\n";
        await Import(scope, Head + Says("accept", "2024") + Says("accept", "2024"));
        await Import(scope, Head + Says("reject", "2025"));
        Assert.Equal("2015-12", (await Only(scope)).Since!.Text);
        await Import(scope, Head + Says("accept", "2026"));
        await Import(scope, Head + Says("accept", "2024") + Says("reject", "2025") + Says("accept", "2026"));
        Assert.Equal("2016-02", (await Only(scope)).Since!.Text);
        Assert.Equal(3, await scope.Get<SeraiDb>().Decisions.CountAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_several_decisions_what_a_name_means_the_latest_day_counts(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, "slug,name,types,country_or_region_code,source_title,trust\nalpha-one,Alpha One,education,CN,A page,own\nalpha-two,Alpha Two,education,RU,A page,own\n");
        await Import(scope, Members);
        var key = await KeyOf(scope, "2016-02");
        string Means(string slug, string on) => $"{key},means {slug},the minutes say so,secretary,{on}\n";
        await Import(scope, Head + Means("alpha-one", "2024") + Means("alpha-two", "2025"));
        await Import(scope, Head + Means("alpha-one", "2026"));
        Assert.Equal("alpha-one", await Meant(scope, key));
        await Import(scope, Head + Means("alpha-two", "2025-06"));
        Assert.Equal("alpha-one", await Meant(scope, key));
        await Import(scope, Head + Means("alpha-two", "2028") + Means("alpha-one", "2027"));
        Assert.Equal("alpha-two", await Meant(scope, key));
    }

    private static async Task<string> Meant(CommandScope scope, string key)
    {
        var id = await scope.Get<SeraiDb>().MembershipStatements.Where(s => s.Key == key).Select(s => s.MemberId).SingleAsync();
        return await scope.Get<SeraiDb>().Organizations.Where(o => o.Id == id).Select(o => o.Slug).SingleAsync();
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

    private static async Task<CommandScope> Scope(DatabaseKind kind) => await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);

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
