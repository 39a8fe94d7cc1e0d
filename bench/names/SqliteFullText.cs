using Microsoft.Data.Sqlite;

namespace Serai.Names.Bench;

/// <summary>
/// The peer: SQLite's own full-text index over the same names. A query asks for any of its words, as typed; the best
/// bm25 wins, each organization once.
/// </summary>
internal sealed class SqliteFullText : IDisposable
{
    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public bool Fill(List<NamedRecord> names)
    {
        _connection.Open();
        Run("DROP TABLE IF EXISTS names");
        Run("CREATE VIRTUAL TABLE names USING fts5(name, id UNINDEXED, tokenize = \"unicode61 remove_diacritics 2\")");
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO names (name, id) VALUES ($name, $id)";
        var name = insert.Parameters.Add("$name", SqliteType.Text);
        var id = insert.Parameters.Add("$id", SqliteType.Text);
        foreach (var record in names)
        {
            (name.Value, id.Value) = (record.Name, record.Id);
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        return true;
    }

    /// <summary>What the table takes, which SQLite keeps outside the managed memory.</summary>
    public double Megabytes
    {
        get
        {
            using var command = _connection.CreateCommand();
            command.CommandText = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
            return (long)command.ExecuteScalar()! / 1e6;
        }
    }

    public string[] Search(string query, int limit)
    {
        var words = string.Join(" OR ", query.Split([.. query.Where(c => !char.IsLetterOrDigit(c)).Distinct()], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => $"\"{word}\""));
        if (words.Length == 0)
            return [];
        using var select = _connection.CreateCommand();
        select.CommandText = "SELECT id FROM names WHERE names MATCH $words ORDER BY bm25(names) LIMIT 50";
        select.Parameters.AddWithValue("$words", words);
        using var reader = select.ExecuteReader();
        var ids = new List<string>();
        while (reader.Read() && ids.Count < limit)
            if (!ids.Contains(reader.GetString(0)))
                ids.Add(reader.GetString(0));
        return [.. ids];
    }

    public void Dispose() => _connection.Dispose();

    private void Run(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
