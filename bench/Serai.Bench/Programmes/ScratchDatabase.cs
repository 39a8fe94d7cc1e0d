using Microsoft.Data.Sqlite;
using Npgsql;

namespace Serai.Bench.Programmes;

/// <summary>A new database, in a file or on a server, that goes when the measurement ends.</summary>
internal static class ScratchDatabase
{
    /// <param name="server">PostgreSQL; null for SQLite.</param>
    /// <param name="measure">Gets the address and a folder for what is written beside it.</param>
    public static async Task<int> UseAsync(string? server, Func<string, string, Task<int>> measure)
    {
        var folder = Directory.CreateTempSubdirectory("serai-bench-");
        var name = "serai_bench_" + Guid.NewGuid().ToString("N");
        if (server is not null)
            await EditorsBench.RunAsync(server, $"create database {name}", _ => { });
        try
        {
            return await measure(server is null ? Path.Combine(folder.FullName, "bench.db") : new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString(), folder.FullName);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            NpgsqlConnection.ClearAllPools();
            if (server is not null)
                await EditorsBench.RunAsync(server, $"drop database {name} with (force)", _ => { });
            folder.Delete(recursive: true);
        }
    }
}
