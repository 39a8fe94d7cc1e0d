using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Features.Imports;

/// <summary>Hosts, participants, holders of offices and hosts of secretariats become organizations when those come later.</summary>
public sealed class NamesInActivitiesTests
{
    private const string Events = "alliance,date,kind,event,host,people_or_institutions,source_title,trust\n"
        + "The Ring,2015,forum,First forum,Alpha University,Alpha University; Nobody Known,Page,own\nThe Ring,2016/2018,presidency,Second presidency,,Alpha University,Page,own\n";
    private const string Members = "alliance,member_name,country_or_region,category,since,source_title,trust\nThe Ring,Alpha University,Thailand,member,2012,One page,own\n"
        + "The Ring,Alpha University,Thailand,executive council member,2014,One page,own\n";
    private const string Alliances = "alliance,slug,legal_nature,secretariat_host\nThe Ring,the-ring,,Alpha University\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_register_that_comes_later_brings_them(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        foreach (var table in new[] { Events, Members, Alliances })
            await Import(scope, table);
        Assert.All(await Named(scope), n => Assert.Null(n));
        var dump = RorDump.File(RorDump.Json(RorDump.Record(1, "Alpha University", "TH")));
        var (_, resolved) = await scope.Get<ImportRegister>().RunAsync(dump, "tester", "test");
        Assert.Equal(8, resolved);
        var alpha = await Alpha(scope);
        Assert.Equal([alpha, alpha, null, alpha, alpha, alpha, alpha], await Named(scope));
        Assert.Equal(["Alpha University", "Alpha University"], await scope.Get<SeraiDb>().Offices.Select(o => o.HolderName).ToListAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_resolution_that_comes_later_does_too(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Events);
        await scope.Get<ImportRegister>().RunAsync(RorDump.File(RorDump.Json(RorDump.Record(1, "Alpha University", "TH"))), "tester", "test");
        Assert.All(await Named(scope), n => Assert.Null(n));
        await Import(scope, $"name,organization,reason\nAlpha University,{RorDump.Id(1)},the only one\n");
        Assert.Equal(4, (await Named(scope)).Count(n => n is not null));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_name_that_two_members_bear_stays_as_written(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, Events);
        await Import(scope, "alliance,member_name,country_or_region,category,source_title,trust\nThe Ring,Alpha University,Thailand,member,One page,own\nThe Ring,Alpha University,China,member,One page,own\n");
        await scope.Get<ImportRegister>().RunAsync(RorDump.File(RorDump.Json(RorDump.Record(1, "Alpha University", "TH"))), "tester", "test");
        Assert.All(await Named(scope), n => Assert.Null(n));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_same_list_of_alliances_brings_nothing_new_once_the_host_is_found(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        foreach (var table in new[] { Members, Alliances })
            await Import(scope, table);
        await scope.Get<ImportRegister>().RunAsync(RorDump.File(RorDump.Json(RorDump.Record(1, "Alpha University", "TH"))), "tester", "test");
        var changes = await scope.Get<SeraiDb>().Changes.CountAsync();
        await Import(scope, Alliances);
        Assert.Equal(changes, await scope.Get<SeraiDb>().Changes.CountAsync());
        Assert.NotNull(await scope.Get<SeraiDb>().Alliances.Select(a => a.SecretariatHostId).SingleAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Of_two_who_hold_an_office_neither_name_is_lost(DatabaseKind kind)
    {
        await using var scope = await Scope(kind);
        await Import(scope, "alliance,date,kind,event,host,people_or_institutions,source_title,trust\nThe Ring,2016/2018,presidency,Second presidency,,Alpha University; Nobody Known,Page,own\n");
        await Import(scope, Members);
        await scope.Get<ImportRegister>().RunAsync(RorDump.File(RorDump.Json(RorDump.Record(1, "Alpha University", "TH"))), "tester", "test");
        Assert.Contains("Nobody Known", (await scope.Get<SeraiDb>().Offices.AsNoTracking().Where(o => o.Kind == "presidency").SingleAsync()).HolderName, StringComparison.Ordinal);
    }

    private static async Task<Guid?> Alpha(CommandScope scope) => await scope.Get<SeraiDb>().Organizations.Where(o => o.Name == "Alpha University").Select(o => o.Id).SingleAsync();

    // The forum's host and participants, the presidency's, the two offices' holders and the secretariat's host.
    private static async Task<List<Guid?>> Named(CommandScope scope)
    {
        var db = scope.Get<SeraiDb>();
        db.ChangeTracker.Clear();
        var activities = await db.Activities.AsNoTracking().Include(a => a.Participants).OrderBy(a => a.Kind).ToListAsync();
        var offices = await db.Offices.AsNoTracking().Select(o => o.HolderId).ToListAsync();
        var hosts = await db.Alliances.AsNoTracking().Where(a => a.SecretariatHost != null).Select(a => a.SecretariatHostId).ToListAsync();
        return [activities[0].HostId, .. activities.SelectMany(a => a.Participants.OrderBy(p => p.Id).Select(p => p.OrganizationId)), .. offices, .. hosts];
    }

    private static async Task<CommandScope> Scope(DatabaseKind kind) => await CommandScope.OpenAsync(await SampleTemplate.EmptyAsync(kind), CancellationToken.None);

    private static async Task Import(CommandScope scope, string text)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-import-").FullName, "table.csv");
        await File.WriteAllTextAsync(file, text);
        await scope.Get<ImportStatements>().RunAsync(file, "tester", "test");
    }
}
