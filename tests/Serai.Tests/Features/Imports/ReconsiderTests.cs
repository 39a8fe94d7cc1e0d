using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
using Serai.Platform.Settings;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Imports;

/// <summary>What was imported first is seen with what came later.</summary>
public sealed class ReconsiderTests
{
    private const string Members = "alliance,member_name,country_or_region,category,since,source_title,trust\nThe Ring,Alpha University,Thailand,member,2012,One page,own\n";
    private const string Alpha = "slug,name,types,country_or_region_code,source_title,trust\nalpha,Alpha University,education,TH,A page,own\nomega,Omega University,education,TH,A page,own\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_name_becomes_its_organization_when_that_comes_later(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Members);
        Assert.Null((await Only(scope)).MemberId);
        await Import(scope, Alpha);
        Assert.NotNull((await Only(scope)).MemberId);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_resolution_that_comes_later_counts(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Members.Replace("Alpha University", "Alpha Univ"));
        await Import(scope, Alpha);
        Assert.Null((await Only(scope)).MemberId);
        var counts = await Import(scope, "name,organization,reason\nAlpha Univ,alpha,its own short form\n");
        Assert.Equal(1, counts["names resolved"]);
        Assert.NotNull((await Only(scope)).MemberId);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_memberships_of_a_merged_organization_are_its_heirs(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Alpha);
        await Import(scope, Members);
        var db = scope.Get<SeraiDb>();
        var (alpha, omega) = (await db.Organizations.SingleAsync(o => o.Slug == "alpha"), await db.Organizations.SingleAsync(o => o.Slug == "omega"));
        alpha.MergedIntoId = omega.Id;
        await db.SaveChangesAsync();
        await scope.Get<ImportStatements>().ReconsiderAsync();
        Assert.Equal(omega.Id, (await Only(scope)).MemberId);
        Assert.Equal(alpha.Id, (await db.MembershipStatements.AsNoTracking().SingleAsync()).MemberId);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_dump_and_what_follows_from_it_come_together_or_not_at_all(DatabaseKind kind)
    {
        var database = await SampleTemplate.EmptyAsync(kind);
        var dump = Ror.RorDump.File(Ror.RorDump.Json(Ror.RorDump.Record(1, "Alpha University", "TH")));
        await using (var first = await CommandScope.OpenAsync(database, CancellationToken.None))
        {
            await Import(first, Members);
            // The records are in, the conclusions are not yet drawn: it ends here.
            await using (await first.Get<SeraiDb>().Database.BeginTransactionAsync())
                await first.Get<Serai.Features.Imports.Ror.ImportRor>().RunAsync(dump, "tester", "test");
        }
        await using var scope = await CommandScope.OpenAsync(database, CancellationToken.None);
        var (imported, resolved) = await scope.Get<ImportRegister>().RunAsync(dump, "tester", "test");
        Assert.True(imported.ChangedAnything);
        Assert.Equal(1, resolved);
        Assert.NotNull((await Only(scope)).MemberId);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_later_settings_table_changes_the_home_organization(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Alpha);
        await Import(scope, "key,value\nhome_organization,alpha\n");
        await Import(scope, "key,value\nhome_organization,omega\n");
        var db = scope.Get<SeraiDb>();
        var omega = await db.Organizations.Where(o => o.Slug == "omega").Select(o => o.Id).SingleAsync();
        Assert.Equal(omega.ToString(), (await db.Settings.AsNoTracking().SingleAsync(s => s.Key == Setting.HomeOrganization)).Value);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_complete_list_counts_against_those_it_leaves_out_in_its_standing_only(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, "alliance,member_name,category,since,as_of,complete,source_title,trust\n"
            + "The Ring,Alpha,member,2010,,,Page,own\nThe Ring,Beta,observer,2010,,,Page,own\nThe Ring,Gamma,member,2010,,,Page,own\n"
            + "The Ring,Gamma,member,,2018-01-01,yes,List,own\n");
        var answers = await scope.Get<SeraiDb>().Memberships.AsNoTracking().Include(m => m.Spans).ToDictionaryAsync(m => m.MemberName);
        var day = DayRange.Of(EdtfDate.Parse("2020-01-01"));
        Assert.Equal(MembershipAnswer.Possible, answers["Alpha"].On(day.First, day.Last));
        Assert.Equal(MembershipAnswer.Certain, answers["Beta"].On(day.First, day.Last));
        Assert.Equal(MembershipAnswer.Certain, answers["Gamma"].On(day.First, day.Last));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Where_sources_disagree_about_the_founding_the_time_between_is_possible(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, "alliance,date,kind,event,people_or_institutions,source_title,trust\nThe Ring,1998-05-04,founding,Founding,,A page,own\nThe Ring,2009-10-10,founding,Founding,,Another,own\n");
        await Import(scope, Members.Replace("2012", "1999-01-01"));
        var only = await Only(scope);
        int Day(string day) => DayRange.Of(EdtfDate.Parse(day)).First;
        Assert.Equal(MembershipAnswer.Possible, only.On(Day("2005-01-01"), Day("2005-01-01")));
        Assert.Equal(MembershipAnswer.Certain, only.On(Day("2010-01-01"), Day("2010-01-01")));
    }

    [Theory]
    [InlineData("2012/2015", "interval")]
    [InlineData("2015/2017", "interval")]
    public async Task An_interval_in_one_column_is_refused_with_the_way_out(string since, string named)
    {
        await using var scope = await Scope(DatabaseKind.Sqlite);
        var refused = await Assert.ThrowsAsync<ImportRefused>(() => Import(scope, Members.Replace("2012", since)));
        Assert.Contains(named, refused.Message);
    }

    private static async Task<CommandScope> Scope(DatabaseKind kind) => await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);

    private static async Task<Membership> Only(CommandScope scope) => await scope.Get<SeraiDb>().Memberships.AsNoTracking().Include(m => m.Spans).SingleAsync();

    private static async Task<IReadOnlyDictionary<string, int>> Import(CommandScope scope, string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "table.csv");
        await File.WriteAllTextAsync(file, text);
        return await scope.Get<ImportStatements>().RunAsync(file, "tester", "test");
    }
}
