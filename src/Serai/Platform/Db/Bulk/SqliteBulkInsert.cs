using Microsoft.Data.Sqlite;

namespace Serai.Platform.Db.Bulk;

/// <summary>One prepared statement for each table, run once for each row.</summary>
internal sealed class SqliteBulkInsert(SeraiDb db) : BulkInsert(db)
{
    private readonly Dictionary<string, SqliteCommand> commands = [];

    public override Task RowsAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken stop = default)
    {
        if (!commands.TryGetValue(table.Name, out var command))
            commands[table.Name] = command = Prepare(table);
        foreach (var row in rows)
        {
            stop.ThrowIfCancellationRequested();
            for (var i = 0; i < row.Length; i++)
                command.Parameters[i].Value = row[i] switch
                {
                    null => DBNull.Value,
                    Guid id => id.ToByteArray(true),
                    var value => value,
                };
            command.ExecuteNonQuery();
        }
        return Task.CompletedTask;
    }

    public override async ValueTask DisposeAsync()
    {
        foreach (var command in commands.Values)
            await command.DisposeAsync();
        await base.DisposeAsync();
    }

    private SqliteCommand Prepare(BulkTable table)
    {
        var command = ((SqliteConnection)Connection).CreateCommand();
        command.Transaction = (SqliteTransaction?)Transaction;
        command.CommandText = $"insert into \"{table.Name}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) values ({string.Join(", ", table.Columns.Select((_, i) => $"${i}"))})";
        for (var i = 0; i < table.Columns.Count; i++)
            command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
        command.Prepare();
        return command;
    }
}
