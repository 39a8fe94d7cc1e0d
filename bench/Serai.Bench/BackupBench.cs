using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using Npgsql;
using Serai.Features.Imports.Ror;
using Serai.Platform.Cli;
using Serai.Platform.Db;
using Serai.Platform.Db.Bulk;

namespace Serai.Bench;

/// <summary>
/// A backup of ROR's sample and 100,000 memberships, by the command as a process of its own, while 20 people save; how long their saves took
/// before it and meanwhile; and restoring it into an empty database.
/// </summary>
public static class BackupBench
{
    private const int People = 20, Alliances = 278, LimitMilliseconds = 300, LimitBackup = 20, LimitRestore = 30;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1), WarmUp = TimeSpan.FromSeconds(15), Before = TimeSpan.FromSeconds(15);

    public static async Task<int> RunAsync(string dump, string? server)
    {
        var folder = Directory.CreateTempSubdirectory("serai-bench-").FullName;
        var made = new List<string>();
        try
        {
            var (database, other) = (await NewAsync(), await NewAsync());
            await FillAsync(database, dump);
            var tokens = await EditorsBench.PrepareAsync(database, People);
            var port = Servers.FreePort();
            using var site = await Servers.StartAsync(port, "/organizations/own-0", "site-server", port.ToString(CultureInfo.InvariantCulture), database, "still", "/");
            try
            {
                return await MeasureAsync(tokens, port, database, other, Path.Combine(folder, "a.backup"));
            }
            finally
            {
                site.Kill();
                await site.WaitForExitAsync();
            }
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            foreach (var name in made)
                await EditorsBench.RunAsync(server!, $"drop database {name} with (force)", _ => { });
            Directory.Delete(folder, recursive: true);
        }

        async Task<string> NewAsync()
        {
            var name = "serai_bench_" + Guid.NewGuid().ToString("N");
            if (server is null)
                return Path.Combine(folder, name + ".db");
            await EditorsBench.RunAsync(server, $"create database {name}", _ => { });
            made.Add(name);
            return new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
        }
    }

    private static async Task FillAsync(string database, string dump)
    {
        await using (var scope = await CommandScope.OpenAsync(DatabaseAddress.Parse(database), CancellationToken.None))
            await scope.Get<ImportRor>().RunAsync(dump, "bench", "bench");
        await using var more = await CommandScope.OpenAsync(DatabaseAddress.Parse(database), CancellationToken.None);
        await AsOfBench.FillAsync(more, Alliances);
        // As an import of so many ends.
        await TableCounts.RenewAsync(more.Get<SeraiDb>(), CancellationToken.None);
    }

    private static async Task<int> MeasureAsync(List<string> tokens, int port, string database, string other, string file)
    {
        var (before, during) = (new ConcurrentBag<double>(), new ConcurrentBag<double>());
        var (watch, backing, over) = (Stopwatch.StartNew(), false, false);
        var people = Task.WhenAll(tokens.Select((token, i) => Task.Run(async () =>
        {
            using var client = EditorsBench.Browser(port, token);
            await Task.Delay(Every * i / People);
            for (var round = 0; !Volatile.Read(ref over); round++)
            {
                var next = watch.Elapsed + Every;
                var took = await SaveAsync(client, i, round);
                if (watch.Elapsed > WarmUp)
                    (Volatile.Read(ref backing) ? during : before).Add(took);
                if (next > watch.Elapsed) await Task.Delay(next - watch.Elapsed);
            }
        })));
        await Task.Delay(WarmUp + Before);
        Volatile.Write(ref backing, true);
        var backup = await SeraiAsync("backup", file, "--database", database);
        Volatile.Write(ref over, true);
        await people;
        var restore = await SeraiAsync("restore", file, "--database", other);
        var p99 = EditorsBench.At(during, 0.99);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"backup while {People} people save every {Every.TotalSeconds:0} s: {backup.TotalSeconds:0.0} s (limit {LimitBackup}), {new FileInfo(file).Length / 1e6:0.0} MB; saves before it p50 {EditorsBench.At(before, 0.5):0} ms, p99 {EditorsBench.At(before, 0.99):0} ms ({before.Count}), meanwhile p50 {EditorsBench.At(during, 0.5):0} ms, p99 {p99:0} ms ({during.Count}, limit {LimitMilliseconds}); restore {restore.TotalSeconds:0.0} s (limit {LimitRestore})"));
        return backup.TotalSeconds < LimitBackup && restore.TotalSeconds < LimitRestore && p99 < LimitMilliseconds ? 0 : 1;
    }

    private static async Task<double> SaveAsync(HttpClient client, int i, int round)
    {
        var address = new Uri($"/organizations/own-{i}/edit", UriKind.Relative);
        var fields = EditorsBench.Fields(await client.GetStringAsync(address));
        fields["city"] = string.Create(CultureInfo.InvariantCulture, $"City {i} {round}");
        var began = Stopwatch.GetTimestamp();
        using var answer = await client.PostAsync(address, new FormUrlEncodedContent(fields));
        var took = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return answer.StatusCode == HttpStatusCode.SeeOther ? took : throw new InvalidOperationException($"A save answered {(int)answer.StatusCode}.");
    }

    private static async Task<TimeSpan> SeraiAsync(params string[] words)
    {
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "serai.dll"), .. words]))!;
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? Stopwatch.GetElapsedTime(began) : throw new InvalidOperationException($"serai {words[0]} ended with {process.ExitCode}.");
    }
}
