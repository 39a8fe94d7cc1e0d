using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Imports;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Platform.History.Undo;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Platform.History;

/// <summary>An import is one step and is taken back as one.</summary>
public sealed class UndoImportTests
{
    private const string Head = "alliance,member_name,category,since,until,source_title,trust\n", InThailand = "alliance,member_name,country_or_region,category,since,source_title,trust\n";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task A_list_is_taken_back_byte_for_byte_and_brought_back_as_it_was(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        await List(scope, Head + "The Ring,Alpha,member,2010,,One,own\nThe Ring,Beta,observer,2010,,One,own\nThe Ring,Gone,member,2000,2005,One,own\n");
        var before = await All(scope);
        await List(scope, Head + "The Ring,Alpha,member,,2020,Two,own\nThe Ring,Beta,member,2015,,Two,own\nThe Hall,Gamma,founder,2020-22,,Two,own\n");
        var after = await All(scope);
        Assert.NotEqual(before, after);
        var import = await Last(scope);
        Assert.Empty(await Undo(scope, import));
        Assert.Equal(before, await All(scope));
        var undone = await Last(scope);
        Assert.Equal(import.Id, undone.Undoes);
        Assert.Equal(ObstacleReason.AlreadyUndone, Assert.Single(await Undo(scope, import)).Why);
        Assert.Empty(await Undo(scope, undone));
        Assert.Equal(after, await All(scope));
        await Holds(scope);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_dump_is_taken_back_with_all_that_it_changed(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        await Dump(scope, Records(1, 40, "Alpha"));
        await List(scope, InThailand + "The Ring,Alpha 3,Thailand,member,2010,One,own\nThe Ring,New 55,Thailand,member,2010,One,own\nThe Ring,Alpha 11,Thailand,member,2010,One,own\n");
        var before = await All(scope);
        await Dump(scope,
        [
            .. Records(1, 10, "Changed"), RorDump.Record(11, "Alpha 11", status: "withdrawn").Relate("successor", 12), RorDump.Record(12, "Alpha 12").Relate("parent", 13),
            .. Records(13, 40, "Alpha"), .. Records(41, 60, "New"),
        ]);
        var after = await All(scope);
        Assert.Empty(await Undo(scope, await Last(scope)));
        Assert.Equal(before, await All(scope));
        Assert.Empty(await Undo(scope, await Last(scope)));
        Assert.Equal(after, await All(scope));
        await Holds(scope);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_later_depends_on_it_is_named_and_nothing_changes(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        await Dump(scope, Records(1, 5, "Alpha"));
        var dump = await Last(scope);
        await List(scope, InThailand + "The Ring,Alpha 3,Thailand,member,2010,One,own\n");
        var list = await Last(scope);
        var before = await All(scope);
        var obstacles = await Undo(scope, dump);
        Assert.Contains(obstacles, o => o.By?.Id == list.Id);
        Assert.Equal(before, await All(scope));
        Assert.Equal(obstacles.Select(o => o.Key), (await scope.Get<UndoStep>().TryAsync(dump.Id)).Select(o => o.Key));
        Assert.Empty(await Undo(scope, list));
        Assert.Empty(await Undo(scope, dump));
        Assert.Equal(0, await scope.Get<SeraiDb>().Organizations.CountAsync());
        await Holds(scope);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_decision_stands_in_the_way_of_taking_back_what_it_is_about(DatabaseKind kind)
    {
        await using var scope = await ImportRorTests.Scope(kind);
        await List(scope, Head + "The Ring,Alpha,member,2010,,One,own\n");
        var list = await Last(scope);
        var key = await scope.Get<SeraiDb>().MembershipStatementKey();
        await List(scope, $"statement,decision,reason,by,on\n{key},reject,wrong,secretary,2026\n");
        var decision = await Last(scope);
        Assert.Contains(await Undo(scope, list), o => o is { Why: ObstacleReason.PointedAt, Kind: "decision" } && o.By?.Id == decision.Id);
    }

    internal static async Task<IReadOnlyList<Obstacle>> Undo(CommandScope scope, Step step)
    {
        scope.Get<SeraiDb>().ChangeTracker.Clear();
        return await scope.Get<UndoStep>().RunAsync(step.Id, new(NodaTime.Instant.FromUtc(2026, 11, 23, 12, 0), "tester", "test", "undo", step.Subject));
    }

    internal static Task<Step> Last(CommandScope scope) => scope.Get<SeraiDb>().Steps.AsNoTracking().OrderByDescending(s => s.Number).FirstAsync();

    internal static Task<Step?> LastOrNone(CommandScope scope) => scope.Get<SeraiDb>().Steps.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync();

    internal static async Task<string> All(CommandScope scope)
    {
        scope.Get<SeraiDb>().ChangeTracker.Clear();
        return await WholeRegistry.RowsAsync(scope.Get<SeraiDb>()) + await WholeRegistry.ExportsAsync(scope);
    }

    internal static async Task Holds(CommandScope scope) => Assert.Null((await scope.Get<VerifyHistory>().RunAsync()).Problem);

    private static JsonNode[] Records(int first, int last, string name) =>
        [.. Enumerable.Range(first, last - first + 1).Select(n => RorDump.Record(n, string.Create(CultureInfo.InvariantCulture, $"{name} {n}")))];

    private static async Task Dump(CommandScope scope, JsonNode[] records)
    {
        scope.Get<SeraiDb>().ChangeTracker.Clear();
        await scope.Get<ImportRegister>().RunAsync(RorDump.File(RorDump.Json(records)), "tester", "test");
    }

    private static async Task List(CommandScope scope, string csv)
    {
        scope.Get<SeraiDb>().ChangeTracker.Clear();
        await scope.Get<ImportStatements>().RunAsync(RorDump.File(csv, "list.csv"), "tester", "test");
    }
}

file static class Statements
{
    public static Task<string> MembershipStatementKey(this SeraiDb db) => db.Set<Serai.Features.Alliances.MembershipStatement>().Select(s => s.Key).SingleAsync();
}
