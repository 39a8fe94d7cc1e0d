using Microsoft.Data.Sqlite;

namespace Serai.Platform.Db.Others;

/// <summary>
/// Asks on a connection of its own for <c>PRAGMA data_version</c>, which is another number when somebody else committed: to it
/// this process's other connections are somebody else too. So it looks when one of them has begun to write, while nobody
/// else can, and takes the number after its commit as known.
/// </summary>
/// <remarks>
/// Another process may commit in the instant between our commit and that look. So that this is not kept for ever, everything
/// is read again once a minute while this process writes.
/// </remarks>
public sealed class SqliteWatch(DatabaseAddress address, DataVersion version, IClock clock) : IWatch
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(400);
    private static readonly Duration SureAfter = Duration.FromMinutes(1);

    private readonly Lock turn = new();
    private SqliteCommand? question;
    private long known;
    private Instant? since;

    public async Task RunAsync(CancellationToken stop)
    {
        await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder(address.ConnectionString) { Pooling = false }.ToString());
        await connection.OpenAsync(stop);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        try
        {
            lock (turn) (question, known) = (command, Ask(command));
            // Whatever was read before the first look may be older.
            version.Moved();
            using var timer = new PeriodicTimer(Interval);
            while (await timer.WaitForNextTickAsync(stop))
                Look(minutely: true);
        }
        finally
        {
            lock (turn) question = null;
        }
    }

    public void Began() => Look(minutely: false);

    public void Committed()
    {
        lock (turn)
        {
            if (question is null) return;
            known = Ask(question);
            since ??= clock.GetCurrentInstant();
        }
    }

    private void Look(bool minutely)
    {
        lock (turn)
        {
            if (question is null) return;
            var told = Ask(question);
            var overdue = minutely && since is { } first && clock.GetCurrentInstant() - first > SureAfter;
            if (told == known && !overdue) return;
            (known, since) = (told, null);
        }
        version.Moved();
    }

    private static long Ask(SqliteCommand question) => (long)question.ExecuteScalar()!;
}
