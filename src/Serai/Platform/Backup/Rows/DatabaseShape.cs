using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Serai.Platform.Backup.Rows;

/// <summary>
/// Which tables a database has, asked of the database itself: before an upgrade it is not yet as the model says. What a column
/// of SQLite holds, which knows neither keys nor flags, is the model's to say, where it knows the column.
/// </summary>
public static class DatabaseShape
{
    private const string OfSqlite = """
        select m.name, c.name, c.type, c.pk from sqlite_master m join pragma_table_info(m.name) c
        where m.type = 'table' and m.name not like 'sqlite\_%' escape '\' and m.name not like '\_\_EF%' escape '\' order by m.name, c.cid
        """;

    private const string OfPostgres = """
        select c.table_name, c.column_name, c.udt_name, coalesce((
            select k.ordinal_position from information_schema.key_column_usage k
            join information_schema.table_constraints t on t.constraint_name = k.constraint_name and t.constraint_schema = k.constraint_schema and t.table_name = k.table_name
            where t.constraint_type = 'PRIMARY KEY' and k.table_schema = c.table_schema and k.table_name = c.table_name and k.column_name = c.column_name), 0)
        from information_schema.columns c
        join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name and t.table_type = 'BASE TABLE'
        where c.table_schema = current_schema() and c.table_name not like '\_\_EF%' order by c.table_name collate "C", c.ordinal_position
        """;

    /// <summary>All tables but EF Core's own, by name. The context's connection is open.</summary>
    public static async Task<IReadOnlyList<TableShape>> ReadAsync(SeraiDb db, CancellationToken stop)
    {
        var known = KnownKinds(db);
        var rows = new List<(string Table, string Column, string Type, int Key)>();
        await using (var command = Command(db, db.Kind == DatabaseKind.Sqlite ? OfSqlite : OfPostgres))
        await using (var reader = await command.ExecuteReaderAsync(stop))
            while (await reader.ReadAsync(stop))
                rows.Add((reader.GetString(0), reader.GetString(1), reader.GetString(2), Convert.ToInt32(reader.GetValue(3), System.Globalization.CultureInfo.InvariantCulture)));
        return [.. rows.GroupBy(r => r.Table, StringComparer.Ordinal).Select(table => new TableShape(
            table.Key,
            [.. table.Select(c => new ColumnShape(c.Column, KindOf(db.Kind, known.GetValueOrDefault((c.Table, c.Column)), c.Type, c.Column), c.Type))],
            [.. table.Where(c => c.Key > 0).OrderBy(c => c.Key).Select(c => c.Column)]))];
    }

    /// <summary>A command within the context's transaction, however long it takes.</summary>
    internal static DbCommand Command(SeraiDb db, string sql)
    {
        var command = db.Database.GetDbConnection().CreateCommand();
        (command.CommandText, command.CommandTimeout) = (sql, 0);
        command.Transaction = Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(db.Database.CurrentTransaction!);
        return command;
    }

    private static CellKind KindOf(DatabaseKind database, CellKind? known, string type, string column) => known ?? (database == DatabaseKind.Sqlite
        ? type switch
        {
            "INTEGER" => CellKind.Whole,
            "REAL" => CellKind.Real,
            "BLOB" => column == "id" || column.EndsWith("_id", StringComparison.Ordinal) ? CellKind.Id : CellKind.Bytes,
            _ => CellKind.Text,
        }
        : type switch
        {
            "uuid" => CellKind.Id,
            "bool" => CellKind.Flag,
            "int2" or "int4" or "int8" => CellKind.Whole,
            "float4" or "float8" => CellKind.Real,
            "bytea" => CellKind.Bytes,
            "timestamptz" => CellKind.Time,
            _ => CellKind.Text,
        });

    private static Dictionary<(string, string), CellKind?> KnownKinds(SeraiDb db) =>
        db.Model.GetRelationalModel().Tables.SelectMany(t => t.Columns.Select(c => (Key: (t.Name, c.Name), Kind: KindOf(c)))).ToDictionary(c => c.Key, c => c.Kind);

    private static CellKind? KindOf(IColumn column)
    {
        if (column.PropertyMappings.Count == 0)
            return CellKind.Text;
        var mapping = column.StoreTypeMapping;
        var (model, stored) = (Bare(mapping.ClrType), Bare(mapping.Converter?.ProviderClrType ?? mapping.ClrType));
        return model == typeof(Guid) ? CellKind.Id
            : stored == typeof(string) ? CellKind.Text
            : stored == typeof(bool) ? CellKind.Flag
            : stored == typeof(int) || stored == typeof(long) || stored == typeof(short) ? CellKind.Whole
            : stored == typeof(double) ? CellKind.Real
            : stored == typeof(byte[]) ? CellKind.Bytes
            : stored == typeof(DateTimeOffset) ? CellKind.Time
            : null;
    }

    private static Type Bare(Type type) => Nullable.GetUnderlyingType(type) ?? type;
}
