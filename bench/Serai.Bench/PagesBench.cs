using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Serai.Bench;

/// <summary>Pages against bare Kestrel with the same bytes, in the same run.</summary>
public static class PagesBench
{
    private const int Connections = 16, Rounds = 5;
    private const string Alone = "save alone";

    // Before these a row is really saved; what that takes is no part of making the page.
    private static readonly string[] Saving = ["own", "member", "figure"];
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(25), Time = TimeSpan.FromSeconds(2);

    /// <summary>Answers per second, and the processor time that the server took for one, in microseconds.</summary>
    private readonly record struct Speed(double PerSecond, double Micros);

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var database, _, ..]) return 2;
        Console.WriteLine("| Page | Before each request | Answers/s | Processor | Ratio of speed | Ratio of processor time | The same without the save |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var page in args[1..])
            await MeasureAsync(database, page);
        return 0;
    }

    /// <summary>One page in one mode, with the number of the process that answers.</summary>
    public static async Task<int> OneAsync(string database, string mode, string page)
    {
        var folder = Directory.CreateTempSubdirectory("serai-bench-");
        var port = Servers.FreePort();
        var address = mode == "alone" ? "/mark.svg" : page;
        using var server = await Servers.StartAsync(port, address, ["site-server", $"{port}", Copy(database, folder, mode), mode == "alone" ? "own" : mode, page]);
        try
        {
            await Load.RunAsync(port, address, Connections, WarmUp);
            Console.WriteLine($"{server.Id} is warm.");
            for (var round = 0; round < Rounds; round++)
            {
                var speed = await Of(port, address, server);
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{speed.PerSecond:N0}/s, {speed.Micros:N0} µs"));
            }
        }
        finally
        {
            server.Kill();
            folder.Delete(recursive: true);
        }
        return 0;
    }

    private static string[] ModesOf(string page) =>
        page.StartsWith("/alliances/", StringComparison.Ordinal) ? ["still", "member", "figure", "own", "all"] : ["still", "own", "all"];

    private static async Task MeasureAsync(string database, string page)
    {
        var modes = ModesOf(page);
        var folder = Directory.CreateTempSubdirectory("serai-bench-");
        var running = new List<(string Name, int Port, Process Process, string Address)>();
        try
        {
            foreach (var mode in modes)
                await Start(mode, "site-server", page, Copy(database, folder, mode), mode, page);
            // What saving itself costs, without making a page.
            await Start(Alone, "site-server", "/mark.svg", Copy(database, folder, "alone"), "own", page);
            var file = Path.Combine(folder.FullName, "page.html");
            using (var client = new HttpClient())
                await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(new Uri($"http://127.0.0.1:{running[0].Port}{page}")));
            await Start("bare", "bare-server", page, file);
            foreach (var server in running)
                await Load.RunAsync(server.Port, server.Address, Connections, WarmUp);
            var rounds = new List<Dictionary<string, Speed>>();
            for (var round = 0; round < Rounds; round++)
            {
                var speeds = new Dictionary<string, Speed>();
                foreach (var server in running)
                    speeds[server.Name] = await Of(server.Port, server.Address, server.Process);
                rounds.Add(speeds);
            }
            Tell(page, new FileInfo(file).Length, rounds, [.. running.Select(r => r.Name)]);
        }
        finally
        {
            running.ForEach(r => r.Process.Kill());
            folder.Delete(recursive: true);
        }

        async Task Start(string name, string kind, string address, params string[] rest)
        {
            var port = Servers.FreePort();
            running.Add((name, port, await Servers.StartAsync(port, address, [kind, $"{port}", .. rest]), address));
        }
    }

    // Each server writes into a database of its own: what another process writes is noticed, and forgets more.
    internal static string Copy(string database, DirectoryInfo folder, string name)
    {
        var copy = Path.Combine(folder.FullName, name + ".db");
        using var from = new SqliteConnection($"Data Source={database}");
        using var to = new SqliteConnection($"Data Source={copy};Pooling=False");
        from.Open();
        to.Open();
        from.BackupDatabase(to);
        return copy;
    }

    private static async Task<Speed> Of(int port, string address, Process server)
    {
        var before = Used(server);
        var speed = await Load.RunAsync(port, address, Connections, Time);
        return new(speed, (Used(server) - before).TotalMicroseconds / (speed * Time.TotalSeconds));
    }

    private static TimeSpan Used(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static void Tell(string page, long bytes, List<Dictionary<string, Speed>> rounds, string[] names)
    {
        double Median(Func<Dictionary<string, Speed>, double> of) => rounds.Select(of).Order().ElementAt(rounds.Count / 2);
        foreach (var name in names)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"| `{page}` ({bytes:N0} bytes) | {name} | {Median(r => r[name].PerSecond):N0} | {Median(r => r[name].Micros):N0} µs | **{Median(r => r[name].PerSecond / r["bare"].PerSecond):0.000}** | {Median(r => r["bare"].Micros / r[name].Micros):0.000} | {WithoutSave(name)} |"));

        string WithoutSave(string name) => Saving.Contains(name)
            ? Median(r => r["bare"].Micros / (r[name].Micros - r[Alone].Micros)).ToString("0.000", CultureInfo.InvariantCulture)
            : "";
    }
}
