using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Serai.Features.Organizations;
using Serai.Platform.Auth;
using Serai.Platform.Db;
using Serai.Tests.Features.Organizations;

namespace Serai.Tests.Platform.Db;

/// <summary>Of two who wait for each other the database sends one away; he is not told of it, but tried again.</summary>
public sealed class OvertakenTests
{
    private const string Deadlocks = "select deadlocks from pg_stat_database where datname = current_database()";

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task An_editor_and_whoever_undoes_come_through_a_deadlock(DatabaseKind kind)
    {
        // SQLite has one writer, so that nobody waits for anybody who waits.
        if (kind == DatabaseKind.Sqlite) return;
        await using var site = await SmallWorld.StartAsync(kind, ["alpha,Alpha University,education,TH,Bangkok"]);
        using var administrator = (await site.SignedInAsync(Role.Administrator)).Client;
        var form = await Form.OpenAsync(administrator, "/organizations/alpha/edit");
        form["city"] = "Krabi";
        var saved = await InTheWayAsync(site, form);
        var undo = await Form.OpenAsync(administrator, "/changes/steps/" + saved.Split("saved=")[1]);
        await InTheWayAsync(site, undo);
        Assert.Equal("Bangkok", await site.WithAsync<SeraiDb, string?>(db => db.Organizations.Select(o => o.City).SingleAsync()));
    }

    // Holds the end of the chain, for which the step waits with its rows in hand, and then asks for one of these.
    private static async Task<string> InTheWayAsync(TestSite site, Form form)
    {
        await using var watching = await OpenAsync(site);
        var deadlocks = await NumberAsync(watching, Deadlocks);
        await using var connection = await OpenAsync(site);
        await using var transaction = await connection.BeginTransactionAsync();
        await RunAsync(connection, "select * from history_head for update");
        var saving = form.SavedAsync();
        await UntilAsync(watching, "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'", waiting => waiting > 0);
        await RunAsync(connection, "update organization set city = city");
        await transaction.RollbackAsync();
        var saved = await saving;
        // Counted when whoever was sent away has told of it, a moment later.
        await UntilAsync(watching, Deadlocks, now => now > deadlocks);
        return saved;
    }

    private static async Task<NpgsqlConnection> OpenAsync(TestSite site)
    {
        var connection = new NpgsqlConnection(site.Database.ConnectionString);
        await connection.OpenAsync();
        return connection;
    }

    private static async Task UntilAsync(NpgsqlConnection connection, string count, Func<long, bool> isSo)
    {
        var patience = Stopwatch.StartNew();
        while (!isSo(await NumberAsync(connection, count)))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(20), $"It did not come to be: {count}");
            await Task.Delay(20);
        }
    }

    private static async Task<long> NumberAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task RunAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
