using Serai.Platform.Backup.Rows;
using Serai.Platform.Db.Bulk;

namespace Serai.Platform.Backup;

/// <summary>
/// Fills the empty tables of a database, within the context's transaction: what would look at each row, indexes and references, is set
/// aside meanwhile and put back at the end, when the database checks all of them at once.
/// </summary>
internal static class RestoreRows
{
    /// <param name="db">With a transaction, and the layout of the rows.</param>
    /// <param name="tables">The tables with their rows, which are read once, in this order.</param>
    /// <param name="stop">To stop.</param>
    public static async Task RunAsync(SeraiDb db, IEnumerable<(string Table, IReadOnlyList<string> Columns, Func<IReadOnlyList<ColumnShape>, IEnumerable<object?[]>> Rows)> tables, CancellationToken stop)
    {
        var shapes = (await DatabaseShape.ReadAsync(db, stop)).ToDictionary(t => t.Name, StringComparer.Ordinal);
        var aside = db.Kind == DatabaseKind.Sqlite ? await Aside.OfSqliteAsync(db, stop) : await Aside.OfPostgresAsync(db, stop);
        await using (var bulk = BulkInsert.Into(db))
            foreach (var (name, columns, rows) in tables)
            {
                var shape = shapes.GetValueOrDefault(name) ?? throw Unknown(name, null);
                IReadOnlyList<ColumnShape> into = [.. columns.Select(c => shape.Columns.FirstOrDefault(s => s.Name == c) ?? throw Unknown(name, c))];
                // A layout brings a row or two of its own.
                if (await AnyAsync(db, name, stop))
                    await RunAsync(db, $"delete from \"{name}\"", stop);
                await bulk.RowsAsync(new(name, [.. into.Select(c => new BulkColumn(c.Name, c.Type))]), rows(into), stop);
            }
        await aside.PutBackAsync(stop);
    }

    internal static async Task<bool> AnyAsync(SeraiDb db, string table, CancellationToken stop)
    {
        await using var command = DatabaseShape.Command(db, $"select 1 from \"{table}\" limit 1");
        return await command.ExecuteScalarAsync(stop) is not null;
    }

    internal static async Task RunAsync(SeraiDb db, string sql, CancellationToken stop)
    {
        await using var command = DatabaseShape.Command(db, sql);
        await command.ExecuteNonQueryAsync(stop);
    }

    private static BackupRefused Unknown(string table, string? column) =>
        new($"The backup has {(column is null ? $"a table “{table}”" : $"a column “{column}” of {table}")} that its own layout does not have: the file was altered.");
}
