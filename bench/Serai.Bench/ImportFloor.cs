using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace Serai.Bench;

/// <summary>
/// The least work: unpack the JSON, walk it with <see cref="Utf8JsonReader"/> decoding each text and number, and insert
/// rows of one table without any index beside its number, by one prepared statement in one transaction.
/// </summary>
public static class ImportFloor
{
    public readonly record struct Took(TimeSpan Parse, TimeSpan Insert)
    {
        public TimeSpan Total => Parse + Insert;
    }

    public static Took Run(string dump, long rows)
    {
        GC.Collect();
        var began = Stopwatch.GetTimestamp();
        var texts = Parse(Unpack(dump));
        var parsed = Stopwatch.GetElapsedTime(began);
        began = Stopwatch.GetTimestamp();
        Insert(texts, rows);
        return new(parsed, Stopwatch.GetElapsedTime(began));
    }

    private static byte[] Unpack(string dump)
    {
        if (!dump.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
            return File.ReadAllBytes(dump);
        using var zip = ZipFile.OpenRead(dump);
        var entry = zip.Entries.Single(e => e.Name.EndsWith(".json", StringComparison.Ordinal));
        var bytes = new byte[entry.Length];
        using var stream = entry.Open();
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static List<string> Parse(byte[] json)
    {
        // Some texts are kept for the rows; all are decoded.
        var kept = new List<string>(100_000);
        var reader = new Utf8JsonReader(json);
        while (reader.Read())
            if (reader.TokenType == JsonTokenType.String && reader.GetString() is { } text && kept.Count < 100_000)
                kept.Add(text);
            else if (reader.TokenType == JsonTokenType.Number)
                reader.GetDouble();
        return kept;
    }

    private static void Insert(List<string> texts, long rows)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("serai-bench-").FullName, "floor.db");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=False"))
        {
            connection.Open();
            Run(connection, "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL");
            Run(connection, "create table line (id integer primary key, owner blob not null, text text not null, language text, kind text not null, folded text not null)");
            using var transaction = connection.BeginTransaction();
            using var command = connection.CreateCommand();
            command.Transaction = transaction;
            command.CommandText = "insert into line (owner, text, language, kind, folded) values ($0, $1, $2, $3, $4)";
            for (var i = 0; i < 5; i++)
                command.Parameters.Add(new SqliteParameter { ParameterName = $"${i}" });
            command.Prepare();
            var owner = Guid.CreateVersion7().ToByteArray(true);
            for (var row = 0L; row < rows; row++)
            {
                command.Parameters[0].Value = owner;
                command.Parameters[1].Value = texts[(int)(row % texts.Count)];
                command.Parameters[2].Value = "en";
                command.Parameters[3].Value = "Official";
                command.Parameters[4].Value = texts[(int)((row * 7 + 3) % texts.Count)];
                command.ExecuteNonQuery();
            }
            transaction.Commit();
        }
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
