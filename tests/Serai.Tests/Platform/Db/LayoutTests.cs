using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Tests.Platform.Db;

/// <summary>The database's layout is brought up to date once, by whoever comes first, and by the next one where that one died.</summary>
public sealed class LayoutTests
{
    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Many_that_start_at_once_over_a_new_database_all_open_it(DatabaseKind kind)
    {
        var address = await Databases.NewAsync(kind);
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => OpenAsync(address))));
    }

    [Fact]
    public async Task A_turn_that_a_killed_program_left_behind_is_taken_from_it()
    {
        var address = await Databases.NewAsync(DatabaseKind.Sqlite);
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(address.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-25 12:00:00+00:00');
                """;
            await command.ExecuteNonQueryAsync();
        }
        await OpenAsync(address);
        Assert.DoesNotContain(Directory.GetFiles(Path.GetDirectoryName(address.File!)!), f => f.StartsWith(address.File! + "-layout", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_without_the_write_ahead_log_opens()
    {
        var address = await Databases.NewAsync(DatabaseKind.Sqlite);
        await OpenAsync(address);
        var copy = address.File + "-copy.db";
        await using (var connection = new Microsoft.Data.Sqlite.SqliteConnection(address.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = $"VACUUM INTO '{copy}'";
            await command.ExecuteNonQueryAsync();
        }
        await OpenAsync(DatabaseAddress.Parse(copy));
    }

    private static async Task OpenAsync(DatabaseAddress address)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        await using var scope = await CommandScope.OpenAsync(address, patience.Token);
        Assert.Equal(0, await scope.Get<SeraiDb>().Organizations.CountAsync());
    }
}
