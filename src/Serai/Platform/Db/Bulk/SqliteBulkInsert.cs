using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Serai.Platform.Db.Bulk;

/// <summary>
/// One prepared statement for each table that takes many rows at once, and one for the rest. They are SQLite's own: the
/// provider's command looks up each parameter by its name and makes a reader for each run, which costs more than the insert.
/// </summary>
internal sealed class SqliteBulkInsert : BulkInsert
{
    /// <summary>SQLite numbers rows by a table of its own, read and written once for each statement.</summary>
    private const int RowsAtOnce = 64;

    /// <summary>Pages kept in memory meanwhile, as kilobytes below zero: rows go to random places of the indexes.</summary>
    private const long Cache = -64_000;

    private readonly Dictionary<(string Table, int Rows), Prepared> statements = [];
    private readonly SqliteIndexes indexes;
    private readonly long cacheBefore;
    private byte[] text = new byte[4096];

    public SqliteBulkInsert(SeraiDb db)
        : base(db)
    {
        indexes = new((SqliteConnection)Connection);
        cacheBefore = (long)Ask("PRAGMA cache_size")!;
        Ask($"PRAGMA cache_size={Cache}");
    }

    private sqlite3 Handle => ((SqliteConnection)Connection).Handle!;

    public override Task RowsAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken stop = default)
    {
        foreach (var some in rows.Chunk(RowsAtOnce))
        {
            stop.ThrowIfCancellationRequested();
            if (some.Length == RowsAtOnce)
                Insert(table, some);
            else
                foreach (var row in some)
                    Insert(table, row);
        }
        return Task.CompletedTask;
    }

    public override void SetIndexesAside<T>(string but) => indexes.SetAside(TableOf<T>(), but);

    public override void PutIndexesBack() => indexes.PutBack();

    public override ValueTask DisposeAsync()
    {
        foreach (var statement in statements.Values)
            statement.Handle.Dispose();
        Ask($"PRAGMA cache_size={cacheBefore}");
        return base.DisposeAsync();
    }

    private void Insert(BulkTable table, params ReadOnlySpan<object?[]> rows)
    {
        if (!statements.TryGetValue((table.Name, rows.Length), out var statement))
            statements[(table.Name, rows.Length)] = statement = new(Prepare(table, rows.Length), new bool[rows.Length * table.Columns.Count]);
        var at = 0;
        foreach (var row in rows)
            foreach (var value in row)
            {
                // A place is empty until something is put there, and many columns are hardly ever filled.
                if (value is not null || statement.Filled[at])
                    Check(Bind(statement.Handle, at + 1, value));
                statement.Filled[at++] = value is not null;
            }
        var told = raw.sqlite3_step(statement.Handle);
        var why = raw.sqlite3_reset(statement.Handle);
        Check(told == raw.SQLITE_DONE ? raw.SQLITE_OK : why);
    }

    // Where a row is refused, the caller's transaction goes as a whole: SQLite need not remember the statement's earlier rows.
    private sqlite3_stmt Prepare(BulkTable table, int rows)
    {
        var columns = string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""));
        var row = $"({string.Join(", ", table.Columns.Select(_ => "?"))})";
        var sql = $"insert or fail into \"{table.Name}\" ({columns}) values {string.Join(", ", Enumerable.Repeat(row, rows))}";
        Check(raw.sqlite3_prepare_v2(Handle, sql, out var statement));
        return statement;
    }

    private int Bind(sqlite3_stmt statement, int at, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, at),
        string words => BindText(statement, at, words),
        byte[] bytes => raw.sqlite3_bind_blob(statement, at, bytes),
        Guid id => raw.sqlite3_bind_blob(statement, at, id.ToByteArray(true)),
        bool flag => raw.sqlite3_bind_int(statement, at, flag ? 1 : 0),
        int whole => raw.sqlite3_bind_int(statement, at, whole),
        long whole => raw.sqlite3_bind_int64(statement, at, whole),
        double real => raw.sqlite3_bind_double(statement, at, real),
        _ => throw new ArgumentException($"No column of SQLite takes a {value.GetType()}.", nameof(value)),
    };

    private int BindText(sqlite3_stmt statement, int at, string words)
    {
        var most = Encoding.UTF8.GetMaxByteCount(words.Length);
        if (most > text.Length)
            text = new byte[most];
        return raw.sqlite3_bind_text(statement, at, text.AsSpan(0, Encoding.UTF8.GetBytes(words, text)));
    }

    private object? Ask(string question)
    {
        using var command = Connection.CreateCommand();
        command.CommandText = question;
        return command.ExecuteScalar();
    }

    private void Check(int told) => SqliteException.ThrowExceptionForRC(told, Handle);

    /// <param name="Handle">SQLite's.</param>
    /// <param name="Filled">Which of its places hold a value from the rows before.</param>
    private sealed record Prepared(sqlite3_stmt Handle, bool[] Filled);
}
