using Microsoft.Data.Sqlite;
using Npgsql;
using Serai.Platform.Db;

namespace Serai.Tests.Support;

/// <summary>The databases that the tests run on: a file, and the PostgreSQL that <c>./test</c> starts.</summary>
public static class Databases
{
    private static readonly string Scratch = Directory.CreateTempSubdirectory("serai-tests-").FullName;

    /// <summary>For theories: every test that touches data takes one of these.</summary>
    public static TheoryData<DatabaseKind> All
    {
        get
        {
            if (Postgres is not null)
                return [DatabaseKind.Sqlite, DatabaseKind.Postgres];
            if (Environment.GetEnvironmentVariable("CI") == "true")
                throw new InvalidOperationException("SERAI_TEST_POSTGRES is not set: run the tests by ./test, which starts PostgreSQL.");
            return [DatabaseKind.Sqlite];
        }
    }

    /// <summary>Whether there is a PostgreSQL.</summary>
    public static bool HasPostgres => All.Count > 1;

    private static string? Postgres => Environment.GetEnvironmentVariable("SERAI_TEST_POSTGRES");

    /// <summary>The address of a database that does not exist yet.</summary>
    public static async Task<DatabaseAddress> NewAsync(DatabaseKind kind)
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        if (kind == DatabaseKind.Sqlite)
            return DatabaseAddress.Parse(Path.Combine(Scratch, name + ".db"));
        await RunAsync($"create database {name}");
        return Of(name);
    }

    /// <summary>A copy of a database that nobody has open.</summary>
    public static async Task<DatabaseAddress> CopyAsync(DatabaseAddress template)
    {
        var name = "t" + Guid.NewGuid().ToString("N");
        if (template.File is { } file)
        {
            SqliteConnection.ClearAllPools();
            var copy = Path.Combine(Scratch, name + ".db");
            File.Copy(file, copy);
            if (File.Exists(file + "-wal"))
                File.Copy(file + "-wal", copy + "-wal");
            return DatabaseAddress.Parse(copy);
        }
        NpgsqlConnection.ClearAllPools();
        // Copied as files, and not row by row through a log that nobody would read.
        await RunAsync($"create database {name} template {new NpgsqlConnectionStringBuilder(template.ConnectionString).Database} strategy file_copy");
        return Of(name);
    }

    private static DatabaseAddress Of(string name) => new(
        DatabaseKind.Postgres,
        new NpgsqlConnectionStringBuilder(Postgres) { Database = name, MaxPoolSize = 8 }.ToString());

    /// <summary>Shuts a database of PostgreSQL to everybody, those in it included, or opens it again.</summary>
    public static async Task AllowConnectionsAsync(DatabaseAddress database, bool allow)
    {
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        await RunAsync($"alter database {name} with allow_connections {(allow ? "true" : "false")}");
        if (!allow) await CutAsync(name);
    }

    /// <summary>From now on a database of PostgreSQL can only be read, or be written to again.</summary>
    public static async Task OnlyReadAsync(DatabaseAddress database, bool only)
    {
        var name = new NpgsqlConnectionStringBuilder(database.ConnectionString).Database;
        await RunAsync($"alter database {name} set default_transaction_read_only = {(only ? "on" : "off")}");
        await CutAsync(name);
    }

    private static Task CutAsync(string? name) => RunAsync($"select pg_terminate_backend(pid) from pg_stat_activity where datname = '{name}' and pid <> pg_backend_pid()");

    private static async Task RunAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(Postgres);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
