using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Answers;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Imports;

/// <summary>A beginning that says of its end that there is none, or that nobody knows it, as docs/guide/dates.md shows it.</summary>
public sealed class OpenPeriodsTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task From_that_day_on_still_open(DatabaseKind kind)
    {
        var (only, today) = await Said(kind, "2015-05-22/..", "");
        Assert.Equal(("2015-05-22", null, MembershipAnswer.Certain), (only.Since!.Text, only.Until, today));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task From_that_year_on_the_end_not_known(DatabaseKind kind)
    {
        var (only, today) = await Said(kind, "2015/", "");
        Assert.Equal(("2015", MembershipAnswer.Possible), (only.Since!.Text, today));
        Assert.NotNull(only.Until);
    }

    [Theory]
    [InlineData("2015/..", "2017")]
    [InlineData("2015/", "2017")]
    [InlineData("2015/2017", "")]
    [InlineData("", "2015/..")]
    [InlineData("../2015", "")]
    public async Task Any_other_interval_is_refused_with_the_way_out(string since, string until) =>
        Assert.Contains("write its beginning into since", (await Assert.ThrowsAsync<ImportRefused>(() => Said(DatabaseKind.Sqlite, since, until))).Message);

    private static async Task<(Membership Only, MembershipAnswer Today)> Said(DatabaseKind kind, string since, string until)
    {
        await using var scope = await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "table.csv");
        await File.WriteAllTextAsync(file, $"alliance,member_name,category,since,until,source_title,trust\nThe Ring,Alpha University,member,{since},{until},One page,own\n");
        await scope.Get<ImportStatements>().RunAsync(file, "tester", "test");
        var only = await scope.Get<SeraiDb>().Memberships.AsNoTracking().Include(m => m.Spans).SingleAsync();
        var day = DayRange.Of(EdtfDate.Parse("2026-11-23"));
        return (only, SpanAnswer.Of(only.Spans, day.First, day.Last));
    }
}
