using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Testing;
using Serai.Platform.Db.Faults;

namespace Serai.Tests.Platform.Db.Faults;

public sealed class TroubleLogTests
{
    [Fact]
    public void A_fault_is_written_down_once_a_minute_in_one_line()
    {
        var (clock, lines) = (new FakeClock(Instant.FromUtc(2026, 11, 23, 12, 0)), new Lines());
        var trouble = new DatabaseTrouble(clock, lines);
        Exception full = new InvalidOperationException("Saving failed.", new SqliteException("SQLite Error 13: 'database or disk is full'.", 13));
        for (var i = 0; i < 120; i++)
        {
            Assert.Equal(DatabaseFault.Full, trouble.Note(full));
            clock.Advance(Duration.FromSeconds(1));
        }
        trouble.Note(new SqliteException("SQLite Error 8: 'attempt to write a readonly database'.", 8));
        Assert.Null(trouble.Note(new InvalidOperationException("A bug.")));
        Assert.Equal(["full", "full", "readonly"], lines.Said.Select(l => l.Contains("'database or disk is full'", StringComparison.Ordinal) ? "full" : "readonly"));
        Assert.All(lines.Said, l => Assert.DoesNotContain('\n', l));
    }

    private sealed class Lines : ILogger<DatabaseTrouble>
    {
        public List<string> Said { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            Assert.Null(exception);
            Said.Add(formatter(state, exception));
        }
    }
}
