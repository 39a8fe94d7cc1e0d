using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Serai.Platform.Db;

/// <summary>
/// Notices within a second that another process changed the database: an import from the command line, another node.
/// Both databases have a number for it that costs next to nothing to ask for.
/// </summary>
public sealed class OtherWriters(DatabaseAddress address, DataVersion version, ILogger<OtherWriters> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);

    // SQLite: how often others committed to the file. PostgreSQL: which transactions have ended; those that only read have no number.
    private string Question => address.Kind == DatabaseKind.Sqlite ? "PRAGMA data_version" : "select pg_current_snapshot()::text";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (!stoppingToken.IsCancellationRequested)
            try
            {
                await Watch(timer, stoppingToken);
            }
            catch (DbException problem)
            {
                log.LogWarning("Cannot ask the database whether it changed: {Problem}", problem.Message);
                version.Moved();
                await timer.WaitForNextTickAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
    }

    private async Task Watch(PeriodicTimer timer, CancellationToken stop)
    {
        await using DbConnection connection = address.Kind == DatabaseKind.Sqlite
            ? new SqliteConnection(new SqliteConnectionStringBuilder(address.ConnectionString) { Pooling = false }.ToString())
            : new NpgsqlConnection(new NpgsqlConnectionStringBuilder(address.ConnectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = Question;
        string? known = null;
        do
        {
            var told = (await command.ExecuteScalarAsync(stop))?.ToString();
            if (known is not null && told != known) version.Moved();
            known = told;
        }
        while (await timer.WaitForNextTickAsync(stop));
    }
}
