using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Features.Imports;
using Serai.Features.Imports.Ror;
using Serai.Features.Imports.Statements;
using Serai.Features.Organizations;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Features.Imports;

/// <summary>
/// Whenever the program dies in the middle of an import, the database opens, holds nothing of the file, and the same
/// import ends in the same registry as an undisturbed one. SERAI_TEST_LONG=1 kills at many more moments.
/// </summary>
[Trait("Speed", "slow")]
public sealed class KilledTests
{
    private const int Seed = 20261125, Records = 3000, Rows = 2000;

    private static readonly int Moments = Environment.GetEnvironmentVariable("SERAI_TEST_LONG") == "1" ? 40 : 3;
    private static readonly Lazy<string> Dump = new(MakeDump);
    private static readonly Lazy<string> List = new(MakeList);

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public Task A_dump_comes_in_whole_or_not_at_all(DatabaseKind kind) =>
        Kill(kind, ["import", "ror", Dump.Value], scope => scope.Get<ImportRor>().RunAsync(Dump.Value, "tester", "test"), db => db.Organizations.CountAsync());

    [Theory, MemberData(nameof(Both))]
    public Task A_list_comes_in_whole_or_not_at_all(DatabaseKind kind) =>
        Kill(kind, ["import", "statements", List.Value], scope => scope.Get<ImportStatements>().RunAsync(List.Value, "tester", "test"), db => db.MembershipStatements.CountAsync());

    [Theory, MemberData(nameof(Both))]
    public async Task Stopped_by_the_keyboard_it_says_so_and_keeps_nothing(DatabaseKind kind)
    {
        string[] words = ["import", "statements", List.Value];
        var whole = await SeraiProgram.RunAsync(await SampleTemplate.EmptyAsync(kind), words);
        var stopped = 0;
        foreach (var part in new[] { 0.4, 0.55, 0.7 })
        {
            var database = await SampleTemplate.EmptyAsync(kind);
            await using var program = SeraiProgram.Start(database, words);
            await Task.Delay(whole * part);
            program.Interrupt();
            var (status, said) = await program.EndAsync();
            Assert.True(status is 0 or 130, said);
            await using var scope = await CommandScope.OpenAsync(database, CancellationToken.None);
            Assert.Equal(status == 0 ? Rows : 0, await scope.Get<SeraiDb>().MembershipStatements.CountAsync());
            stopped += status == 130 ? 1 : 0;
        }
        Assert.NotEqual(0, stopped);
    }

    private static async Task Kill(DatabaseKind kind, string[] words, Func<CommandScope, Task> import, Func<SeraiDb, Task<int>> count)
    {
        var undisturbed = await SampleTemplate.EmptyAsync(kind);
        var whole = await SeraiProgram.RunAsync(undisturbed, words);
        var (expected, all) = (await ReadAsync(undisturbed), await CountAsync(undisturbed, count));
        var chance = new Random(Seed);
        for (var moment = 0; moment < Moments; moment++)
        {
            // Spread over the whole run, so that its beginning (the layout) and its end (the commit) are met too.
            var part = (moment + chance.NextDouble()) / Moments;
            var database = await SampleTemplate.EmptyAsync(kind);
            await using (var program = SeraiProgram.Start(database, words))
            {
                await Task.Delay(whole * part);
                await program.KillAsync();
            }
            Assert.True(await CountAsync(database, count) is var found && (found == 0 || found == all), $"Killed at {part:P0}, it left {found} of {all}.");
            await using (var scope = await CommandScope.OpenAsync(database, CancellationToken.None))
                await import(scope);
            Assert.Equal(expected, await ReadAsync(database));
        }
    }

    private static async Task<int> CountAsync(DatabaseAddress database, Func<SeraiDb, Task<int>> count)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await using var scope = await CommandScope.OpenAsync(database, patience.Token);
        var db = scope.Get<SeraiDb>();
        if (database.Kind == DatabaseKind.Sqlite)
            Assert.Equal("ok", (await db.Database.SqlQueryRaw<string>("pragma integrity_check").ToListAsync())[0]);
        return await count(db);
    }

    private static async Task<string> ReadAsync(DatabaseAddress database)
    {
        await using var scope = await CommandScope.OpenAsync(database, CancellationToken.None);
        return await RegistryText.Of(scope.Get<SeraiDb>());
    }

    private static string MakeDump() => RorDump.File(RorDump.Json([.. Enumerable.Range(1, Records).Select(i =>
        (System.Text.Json.Nodes.JsonNode)RorDump.Record(i, $"University of Number {i}", status: i % 50 == 0 ? "withdrawn" : "active")
            .Relate(i % 50 == 0 ? "successor" : "related", i == Records ? 1 : i + 1))]));

    private static string MakeList()
    {
        var rows = Enumerable.Range(1, Rows).Select(i => $"Alliance {i % 20},Member {i / 20},{(i % 7 == 0 ? "observer" : "member")},{1990 + i % 30},Page {i % 9},own\n");
        return RorDump.File("alliance,member_name,category,since,source_title,trust\n" + string.Concat(rows), "list.csv");
    }
}
