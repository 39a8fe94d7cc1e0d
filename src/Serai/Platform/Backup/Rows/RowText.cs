using System.Data.Common;
using System.Globalization;
using System.Text.Json;

namespace Serai.Platform.Backup.Rows;

/// <summary>
/// A row as one line of JSON, an array of its cells, the same from either database: keys as RFC 9562 writes them, instants in ISO
/// 8601, bytes in base64. And back, as the database takes it.
/// </summary>
public static class RowText
{
    /// <summary>Writes the row that the reader stands at.</summary>
    public static void Write(Utf8JsonWriter json, DbDataReader row, TableShape table)
    {
        json.WriteStartArray();
        for (var i = 0; i < table.Columns.Count; i++)
            if (row.IsDBNull(i))
                json.WriteNullValue();
            else
                Write(json, row, i, table.Columns[i].Kind);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, DbDataReader row, int at, CellKind kind)
    {
        switch (kind)
        {
            case CellKind.Text:
                json.WriteStringValue(row.GetString(at));
                break;
            case CellKind.Whole:
                json.WriteNumberValue(Convert.ToInt64(row.GetValue(at), CultureInfo.InvariantCulture));
                break;
            case CellKind.Real:
                json.WriteNumberValue(row.GetDouble(at));
                break;
            case CellKind.Flag:
                json.WriteBooleanValue(row.GetBoolean(at));
                break;
            case CellKind.Id:
                json.WriteStringValue(IdOf(row, at));
                break;
            case CellKind.Bytes:
                json.WriteBase64StringValue(row.GetFieldValue<byte[]>(at));
                break;
            case CellKind.Time:
                json.WriteStringValue(row.GetFieldValue<DateTimeOffset>(at).ToUniversalTime());
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(kind));
        }
    }

    // SQLite keeps a key as its sixteen bytes.
    private static Guid IdOf(DbDataReader row, int at) => row.GetFieldType(at) == typeof(byte[]) ? new Guid(row.GetFieldValue<byte[]>(at), true) : row.GetGuid(at);

    /// <summary>Reads a line's cells as the target's columns take them.</summary>
    /// <param name="json">At the beginning of the array.</param>
    /// <param name="columns">The target's columns in the order of the cells.</param>
    /// <param name="database">Where they go.</param>
    /// <exception cref="FormatException">It is no such row.</exception>
    public static object?[] Read(ref Utf8JsonReader json, IReadOnlyList<ColumnShape> columns, DatabaseKind database)
    {
        try
        {
            var cells = new object?[columns.Count];
            for (var i = 0; i < cells.Length; i++)
            {
                json.Read();
                cells[i] = json.TokenType == JsonTokenType.Null ? null : Cell(ref json, columns[i], database);
            }
            return json.Read() && json.TokenType == JsonTokenType.EndArray ? cells : throw new FormatException("a row with too many cells");
        }
        // A cell of another kind, a key of another length.
        catch (Exception problem) when (problem is InvalidOperationException or ArgumentException)
        {
            throw new FormatException(problem.Message, problem);
        }
    }

    private static object Cell(ref Utf8JsonReader json, ColumnShape column, DatabaseKind database) => column.Kind switch
    {
        CellKind.Text => json.GetString()!,
        CellKind.Whole when database == DatabaseKind.Postgres && column.Type is "int4" => json.GetInt32(),
        CellKind.Whole when database == DatabaseKind.Postgres && column.Type is "int2" => json.GetInt16(),
        // A flag, written where it was known to be one.
        CellKind.Whole when json.TokenType is JsonTokenType.True or JsonTokenType.False => json.GetBoolean() ? 1L : 0L,
        CellKind.Whole => json.GetInt64(),
        CellKind.Real => json.GetDouble(),
        CellKind.Flag when json.TokenType == JsonTokenType.Number => json.GetInt64() != 0,
        CellKind.Flag => json.GetBoolean(),
        CellKind.Id when json.TryGetGuid(out var id) => id,
        CellKind.Id => new Guid(json.GetBytesFromBase64(), true),
        CellKind.Bytes => json.GetBytesFromBase64(),
        // As the provider itself writes it.
        CellKind.Time when database == DatabaseKind.Sqlite => json.GetDateTimeOffset().ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFFzzz", CultureInfo.InvariantCulture),
        CellKind.Time => json.GetDateTimeOffset(),
        _ => throw new ArgumentOutOfRangeException(nameof(column)),
    };
}
