using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Db;

namespace Serai.Tests.Features.People.Privacy;

/// <summary>Looks for words in every column of every table, as whoever has the database would.</summary>
internal static class Everywhere
{
    /// <returns><c>table.column: value</c> for each place, in any case and in any of the words' encodings.</returns>
    public static async Task<List<string>> FindAsync(TestSite site, params string[] words)
    {
        var wanted = words.SelectMany(w => (string[])[w, w.ToUpperInvariant(), Convert.ToBase64String(Encoding.UTF8.GetBytes(w))]).Distinct().ToList();
        var found = new List<string>();
        await site.WithAsync<SeraiDb>(async db =>
        {
            foreach (var table in await NamesAsync(db, db.Kind == DatabaseKind.Sqlite
                ? "select name from sqlite_master where type = 'table'"
                : "select table_name from information_schema.tables where table_schema = current_schema() and table_type = 'BASE TABLE'"))
                await ReadAsync(db, table, wanted, found);
        });
        return found;
    }

    private static async Task ReadAsync(SeraiDb db, string table, List<string> wanted, List<string> found)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"select * from \"{table}\"";
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            for (var i = 0; i < rows.FieldCount; i++)
                if (Text(rows.GetValue(i)) is { } text && wanted.Exists(w => text.Contains(w, StringComparison.OrdinalIgnoreCase)))
                    found.Add($"{table}.{rows.GetName(i)}: {text}");
    }

    private static string? Text(object value) => value switch
    {
        DBNull => null,
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };

    private static async Task<List<string>> NamesAsync(SeraiDb db, string statement)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = statement;
        await using var rows = await command.ExecuteReaderAsync();
        var names = new List<string>();
        while (await rows.ReadAsync())
            names.Add(rows.GetString(0));
        return names;
    }
}
