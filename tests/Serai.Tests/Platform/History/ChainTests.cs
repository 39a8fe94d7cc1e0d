using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.History;
using Serai.Tests.Features.Imports.Ror;

namespace Serai.Tests.Platform.History;

/// <summary>The history is append-only, and shows when it was tampered with all the same.</summary>
public sealed class ChainTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    public static TheoryData<DatabaseKind, string> Tampering
    {
        get
        {
            var data = new TheoryData<DatabaseKind, string>();
            foreach (var kind in Databases.All.Select(k => k.Data))
                foreach (var sql in (string[])[
                    "update edit set after = '{}' where step_id = (select id from step where number = 2)",
                    "update edit set before = null, operation = 'Add' where step_id = (select id from step where number = 3)",
                    "delete from edit where step_id = (select id from step where number = 3)",
                    "update step set reason = 'another' where number = 2",
                    "update step set at = at + 1 where number = 2",
                    "delete from step where number = 2",
                    "delete from step where number = 3",
                    "update change set reason = 'other' where step_id = (select id from step where number = 2)",
                    "delete from change where step_id = (select id from step where number = 1)",
                    "update change set is_private = true where step_id = (select id from step where number = 2)",
                    "delete from step_subject where step_id = (select id from step where number = 2)",
                    "insert into change (at, actor, way, subject, verb, ordinal, is_private) values (1, 'x', 'x', 'x', 'x', 1, false)",
                    "update history_head set number = number - 1",
                    "insert into edit (step_id, ordinal, kind, key, operation) select id, 99, 'organization', 'x', 'Add' from step where number = 1",
                ])
                    data.Add(kind, sql);
            return data;
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_database_refuses_to_alter_or_remove(DatabaseKind kind)
    {
        await using var scope = await Three(kind);
        foreach (var sql in (string[])["update step set reason = 'x'", "delete from step", "update edit set after = null", "delete from edit", "update change set reason = 'x'", "delete from change", "delete from step_subject"])
            Assert.Contains("append-only", (await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => scope.Get<SeraiDb>().Database.ExecuteSqlRawAsync(sql))).Message, StringComparison.Ordinal);
        Assert.Null((await scope.Get<VerifyHistory>().RunAsync()).Problem);
    }

    [Theory, MemberData(nameof(Tampering))]
    public async Task Whoever_gets_past_that_is_found_out(DatabaseKind kind, string sql)
    {
        await using var scope = await Three(kind);
        var verdict = await scope.Get<VerifyHistory>().RunAsync();
        Assert.Equal((3, null), (verdict.Steps, verdict.Problem));
        await Unguarded(scope.Get<SeraiDb>(), sql);
        Assert.NotNull((await scope.Get<VerifyHistory>().RunAsync()).Problem);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_chain_cut_short_with_its_head_is_found_out_by_a_hash_noted_elsewhere(DatabaseKind kind)
    {
        await using var scope = await Three(kind);
        var noted = (await scope.Get<VerifyHistory>().RunAsync()).Head;
        Assert.Null((await scope.Get<VerifyHistory>().RunAsync(noted)).Problem);
        foreach (var sql in (string[])["delete from edit where step_id = (select id from step where number = 3)", "delete from change where step_id = (select id from step where number = 3)", "delete from step_subject where number = 3",
            "update history_head set number = 2, hash = (select previous_hash from step where number = 3)", "delete from step where number = 3"])
            await Unguarded(scope.Get<SeraiDb>(), sql);
        Assert.Null((await scope.Get<VerifyHistory>().RunAsync()).Problem);
        Assert.NotNull((await scope.Get<VerifyHistory>().RunAsync(noted)).Problem);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Many_at_once_make_one_chain(DatabaseKind kind)
    {
        var address = await SampleTemplate.EmptyAsync(kind);
        await using (var first = await CommandScope.OpenAsync(address, CancellationToken.None))
            await Add(first, "first");
        await Task.WhenAll(Enumerable.Range(0, 4).Select(async writer =>
        {
            await using var scope = await CommandScope.OpenAsync(address, CancellationToken.None);
            for (var i = 0; i < 5; i++)
                await Add(scope, $"writer {writer} {i}");
        }));
        await using var last = await CommandScope.OpenAsync(address, CancellationToken.None);
        var verdict = await last.Get<VerifyHistory>().RunAsync();
        Assert.Equal((21, null), (verdict.Steps, verdict.Problem));
    }

    [Theory, MemberData(nameof(Both))]
    public async Task The_command_says_whether_it_holds(DatabaseKind kind)
    {
        var address = await SampleTemplate.EmptyAsync(kind);
        await using (var scope = await CommandScope.OpenAsync(address, CancellationToken.None))
        {
            await Add(scope, "one");
            var (status, said) = await SeraiProgram.Start(address, "verify-history").EndAsync();
            Assert.Equal(0, status);
            Assert.Contains("1 steps", said, StringComparison.Ordinal);
            await Unguarded(scope.Get<SeraiDb>(), "update step set reason = 'x'");
        }
        var (broken, why) = await SeraiProgram.Start(address, "verify-history").EndAsync();
        Assert.Equal(1, broken);
        Assert.Contains("is not as it was made", why, StringComparison.Ordinal);
    }

    private static async Task<CommandScope> Three(DatabaseKind kind)
    {
        var scope = await ImportRorTests.Scope(kind);
        await Add(scope, "one");
        await Add(scope, "two");
        var db = scope.Get<SeraiDb>();
        (await db.Organizations.FirstAsync()).Name = "Another name";
        await db.SaveChangesAsync();
        return scope;
    }

    private static async Task Add(CommandScope scope, string slug)
    {
        var db = scope.Get<SeraiDb>();
        await using var step = await db.BeginStepAsync(new(NodaTime.Instant.FromUtc(2026, 11, 23, 12, 0), "tester", "test", "add", "organizations/" + slug) { Reason = "as it is" });
        db.Add(new Organization { Slug = slug, Name = slug, SortName = slug });
        await step.CompleteAsync();
    }

    // As somebody would who owns the database.
    private static async Task Unguarded(SeraiDb db, string sql)
    {
        if (db.Kind == DatabaseKind.Postgres)
            sql = $"set session_replication_role = replica; {sql}; set session_replication_role = default;";
        else
            foreach (var table in (string[])["step", "edit", "change", "step_subject"])
                foreach (var verb in (string[])["update", "delete"])
                    sql = $"drop trigger if exists {table}_no_{verb}; " + sql;
        await db.Database.ExecuteSqlRawAsync(sql.Replace("{}", "{{}}", StringComparison.Ordinal));
    }
}
