using System.Data.Common;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Search;

/// <summary>
/// Reads rows by plain commands, which are the same on both databases: 150,000 names need no entities, and a question asked
/// several times a second should cost next to nothing.
/// </summary>
internal static class IndexedRows
{
    public static async IAsyncEnumerable<DbDataReader> RowsAsync(this SeraiDb db, string sql, [EnumeratorCancellation] CancellationToken stop)
    {
        await db.Database.OpenConnectionAsync(stop);
        try
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = sql;
            await using var reader = await command.ExecuteReaderAsync(stop);
            while (await reader.ReadAsync(stop))
                yield return reader;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>“o.id in (…)” for these; ids are the only values that the commands hold.</summary>
    public static string In(this SeraiDb db, string column, IEnumerable<Guid> ids) =>
        $"{column} in ({string.Join(',', ids.Select(id => db.Kind == DatabaseKind.Postgres ? $"'{id}'" : $"x'{Convert.ToHexString(id.ToByteArray(bigEndian: true))}'").DefaultIfEmpty("null"))})";

    public static Guid Id(this DbDataReader row, int column) =>
        row.GetValue(column) is byte[] bytes ? new Guid(bytes, bigEndian: true) : row.GetGuid(column);

    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static long Number(this DbDataReader row, int column) =>
        row.IsDBNull(column) ? 0 : Convert.ToInt64(row.GetValue(column), CultureInfo.InvariantCulture);
}
