using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;
using Serai.Features.Participation;
using Serai.Platform.Settings;
using Serai.Features.Sources;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Imports.Ror;

using Office = Serai.Features.Activities.Office;

/// <summary>What pointed at a withdrawn record points at its successor.</summary>
public sealed class RorMergerTests
{
    private static readonly string One = RorDump.Id(1);

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Offices_activities_and_secretariats_follow_it(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        await ImportRorTests.Import(scope, RorDump.Record(1, "One"), RorDump.Record(2, "Two"));
        await Statements(scope, $"name,organization,reason\nOne,{One},its name\n");
        await Statements(scope, "alliance,slug,legal_nature,secretariat_host\nThe Ring,the-ring,,one\n");
        var db = scope.Get<SeraiDb>();
        var (one, two) = ((await ImportRorTests.Load(scope, One)).Id, (await ImportRorTests.Load(scope, RorDump.Id(2))).Id);
        var (ring, source) = (await db.Alliances.Select(a => a.Id).SingleAsync(), await db.Sources.Select(s => s.Id).FirstAsync());
        db.Add(new Office { Key = "o-1", AllianceId = ring, Kind = "presidency", HolderName = "One", HolderId = one, SourceId = source });
        db.Add(new Activity { Key = "a-1", AllianceId = ring, Kind = "forum", Title = "Forum", HostName = "One", HostId = one, SourceId = source, Participants = { new() { Name = "One", OrganizationId = one } } });
        await db.SaveChangesAsync();
        db.ChangeTracker.Clear();
        await ImportRorTests.Import(scope, RorDump.Record(1, "One", status: "withdrawn").Relate("successor", 2), RorDump.Record(2, "Two"));
        Assert.Equal(two, await db.Offices.Select(o => o.HolderId).SingleAsync());
        Assert.Equal(two, await db.Activities.Select(a => a.HostId).SingleAsync());
        Assert.Equal(two, await db.ActivityParticipants.Select(p => p.OrganizationId).SingleAsync());
        Assert.Equal(two, await db.Alliances.Select(a => a.SecretariatHostId).SingleAsync());
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_front_page_is_the_heirs(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        await ImportRorTests.Import(scope, RorDump.Record(1, "One"), RorDump.Record(2, "Two"));
        await Statements(scope, $"key,value\nhome_organization,{One}\n");
        await ImportRorTests.Import(scope, RorDump.Record(1, "One", status: "withdrawn").Relate("successor", 2), RorDump.Record(2, "Two"));
        Assert.Equal("Two", (await scope.Get<ParticipationQueries>().Load(DayRange.Of(EdtfDate.Parse("2026")), "en", default))!.Home.Name);
        var db = scope.Get<SeraiDb>();
        await db.Settings.ExecuteUpdateAsync(s => s.SetProperty(x => x.Value, Guid.NewGuid().ToString()));
        // Written past what tells of changes, as nothing in the program does.
        scope.Get<DataVersion>().Moved();
        Assert.Null(await scope.Get<ParticipationQueries>().Load(DayRange.Of(EdtfDate.Parse("2026")), "en", default));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_table_that_names_the_withdrawn_record_means_its_heir(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        await ImportRorTests.Import(scope, RorDump.Record(1, "One", status: "withdrawn").Relate("successor", 2), RorDump.Record(2, "Two"));
        var names = new NameResolver(scope.Get<SeraiDb>());
        Assert.Equal((await ImportRorTests.Load(scope, RorDump.Id(2))).Id, await names.Find(One, default));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_circle_of_mergers_leads_nowhere(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        await ImportRorTests.Import(scope, RorDump.Record(1, "One"), RorDump.Record(2, "Two"));
        var db = scope.Get<SeraiDb>();
        var both = await db.Organizations.OrderBy(o => o.Slug).ToListAsync();
        (both[0].MergedIntoId, both[1].MergedIntoId) = (both[1].Id, both[0].Id);
        await db.SaveChangesAsync();
        Assert.Null(await db.HeirOf(both[0].Id, default));
    }

    private static async Task Statements(CommandScope scope, string text)
    {
        await scope.Get<ImportStatements>().RunAsync(RorDump.File(text, "table.csv"), "tester", "test");
        scope.Get<SeraiDb>().ChangeTracker.Clear();
    }
}
