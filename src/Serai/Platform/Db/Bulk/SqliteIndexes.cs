using Microsoft.Data.Sqlite;

namespace Serai.Platform.Db.Bulk;

/// <summary>
/// Sets indexes aside while many rows come, and builds them anew afterwards: one sorting costs less than finding the place
/// of each row. They are the database's own words for them, and part of the transaction: without its commit nothing happened.
/// </summary>
internal sealed class SqliteIndexes(SqliteConnection connection)
{
    private readonly List<string> aside = [];

    /// <summary>All indexes of the table but the unique ones, which refuse rows, and those led by this column.</summary>
    public void SetAside(string table, string but)
    {
        foreach (var (name, words) in Of(table, but))
        {
            Run($"drop index \"{name}\"");
            aside.Add(words);
        }
    }

    public void PutBack()
    {
        foreach (var words in aside)
            Run(words);
        aside.Clear();
    }

    private List<(string Name, string Words)> Of(string table, string but)
    {
        using var command = connection.CreateCommand();
        command.CommandText = """
            select i.name, m.sql from pragma_index_list($table) i join sqlite_master m on m.type = 'index' and m.name = i.name
            where not i."unique" and not exists (select 1 from pragma_index_info(i.name) where seqno = 0 and name = $but)
            """;
        command.Parameters.AddWithValue("$table", table);
        command.Parameters.AddWithValue("$but", but);
        using var reader = command.ExecuteReader();
        var found = new List<(string, string)>();
        while (reader.Read())
            found.Add((reader.GetString(0), reader.GetString(1)));
        return found;
    }

    private void Run(string words)
    {
        using var command = connection.CreateCommand();
        command.CommandText = words;
        command.ExecuteNonQuery();
    }
}
