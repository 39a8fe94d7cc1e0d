using Npgsql;

namespace Serai.Platform.Db.Bulk;

/// <summary><c>COPY … FROM STDIN (FORMAT BINARY)</c>: one stream of rows instead of a question and an answer for each.</summary>
internal sealed class PostgresBulkInsert(SeraiDb db) : BulkInsert(db)
{
    public override async Task RowsAsync(BulkTable table, IEnumerable<object?[]> rows, CancellationToken stop = default)
    {
        var columns = string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""));
        await using var copy = await ((NpgsqlConnection)Connection).BeginBinaryImportAsync($"copy \"{table.Name}\" ({columns}) from stdin (format binary)", stop);
        foreach (var row in rows)
        {
            await copy.StartRowAsync(stop);
            for (var i = 0; i < row.Length; i++)
                if (row[i] is { } value)
                    await copy.WriteAsync(value, table.Columns[i].Type, stop);
                else
                    await copy.WriteNullAsync(stop);
        }
        await copy.CompleteAsync(stop);
    }
}
