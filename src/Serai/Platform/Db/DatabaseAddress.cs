using Microsoft.Data.Sqlite;

namespace Serai.Platform.Db;

/// <summary>
/// Where the data is: a file (SQLite) or a PostgreSQL connection. Read from <c>--database</c>, the setting
/// <c>Database</c> or the environment's <c>SERAI_DATABASE</c>; a file <c>data/serai.db</c> where none is given.
/// </summary>
public sealed record DatabaseAddress(DatabaseKind Kind, string ConnectionString)
{
    public const string Default = "data/serai.db";

    /// <summary>Understands a file's path, <c>Data Source=…</c>, <c>Host=…</c> and <c>postgres://…</c>.</summary>
    /// <exception cref="DatabaseAddressException">The text is neither.</exception>
    public static DatabaseAddress Parse(string? text)
    {
        text = string.IsNullOrWhiteSpace(text) ? Default : text.Trim();
        try
        {
            return Read(text);
        }
        catch (ArgumentException problem)
        {
            // The providers' own words: which keyword they do not know.
            throw new DatabaseAddressException(text, problem.Message);
        }
    }

    private static DatabaseAddress Read(string text)
    {
        if (text.StartsWith("postgres://", StringComparison.Ordinal) || text.StartsWith("postgresql://", StringComparison.Ordinal))
            return new(DatabaseKind.Postgres, FromUri(text));
        if (text.Contains("Host=", StringComparison.OrdinalIgnoreCase))
            return new Npgsql.NpgsqlConnectionStringBuilder(text) is { Host.Length: > 0 } server
                ? new(DatabaseKind.Postgres, server.ConnectionString)
                : throw new DatabaseAddressException(text, "the host has no name");
        var builder = text.Contains("Data Source=", StringComparison.OrdinalIgnoreCase)
            ? new SqliteConnectionStringBuilder(text)
            : new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(text) };
        if (text.Contains(';') && !text.Contains('='))
            throw new DatabaseAddressException(text);
        if (Directory.Exists(builder.DataSource))
            throw new DatabaseAddressException(text, "it is a folder");
        return new(DatabaseKind.Sqlite, builder.ToString());
    }

    /// <summary>The file of an SQLite database; null for PostgreSQL.</summary>
    public string? File => Kind == DatabaseKind.Sqlite ? new SqliteConnectionStringBuilder(ConnectionString).DataSource : null;

    private static string FromUri(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.AbsolutePath.Length < 2)
            throw new DatabaseAddressException(text);
        var user = uri.UserInfo.Split(':', 2);
        var builder = new Npgsql.NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.IsDefaultPort || uri.Port < 0 ? 5432 : uri.Port,
            Database = Uri.UnescapeDataString(uri.AbsolutePath[1..]),
        };
        if (user[0].Length > 0)
            builder.Username = Uri.UnescapeDataString(user[0]);
        if (user.Length > 1)
            builder.Password = Uri.UnescapeDataString(user[1]);
        return builder.ToString();
    }
}

/// <summary>A database address that names neither a file nor a PostgreSQL connection.</summary>
public sealed class DatabaseAddressException(string text, string? detail = null)
    : Exception($"“{text}” is no database: give a file such as data/serai.db, or Host=…;Database=… for PostgreSQL.{(detail is null ? "" : $" ({detail})")}");
