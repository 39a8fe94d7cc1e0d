using System.Diagnostics;
using System.Globalization;

namespace Serai.Bench;

/// <summary>Pages against bare Kestrel with the same bytes, in the same run.</summary>
public static class PagesBench
{
    private const int Connections = 16, Rounds = 5;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2), Time = TimeSpan.FromSeconds(2);

    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var database, _, ..]) return 2;
        Console.WriteLine("| Page | Bytes | Bare Kestrel | Nothing changed | Ratio | Changed before each request | Ratio |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        foreach (var page in args[1..])
            await MeasureAsync(database, page);
        return 0;
    }

    private static async Task MeasureAsync(string database, string page)
    {
        var running = new List<Process>();
        var file = Path.GetTempFileName();
        var (bare, still, changing) = (Servers.FreePort(), Servers.FreePort(), Servers.FreePort());
        try
        {
            running.Add(await Servers.StartAsync(still, page, "site-server", $"{still}", database, "still"));
            running.Add(await Servers.StartAsync(changing, page, "site-server", $"{changing}", database, "changing"));
            using (var client = new HttpClient())
                await File.WriteAllBytesAsync(file, await client.GetByteArrayAsync(new Uri($"http://127.0.0.1:{still}{page}")));
            running.Add(await Servers.StartAsync(bare, page, "bare-server", $"{bare}", file));
            var speeds = new List<double[]>();
            foreach (var port in (int[])[bare, still, changing])
                await Load.RunAsync(port, page, Connections, WarmUp);
            for (var round = 0; round < Rounds; round++)
                speeds.Add([.. await Of(bare, running[2]), .. await Of(still, running[0]), .. await Of(changing, running[1])]);
            Tell(page, new FileInfo(file).Length, speeds);
        }
        finally
        {
            running.ForEach(p => p.Kill());
            File.Delete(file);
        }

        // Answers per second, and the processor time that the server took for one, in microseconds.
        async Task<double[]> Of(int port, Process server)
        {
            var before = Used(server);
            var speed = await Load.RunAsync(port, page, Connections, Time);
            return [speed, (Used(server) - before).TotalMicroseconds / (speed * Time.TotalSeconds)];
        }
    }

    private static TimeSpan Used(Process process)
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private static void Tell(string page, long bytes, List<double[]> speeds)
    {
        double Median(Func<double[], double> of) => speeds.Select(of).Order().ElementAt(speeds.Count / 2);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"| `{page}` | {bytes:N0} | {Median(s => s[0]):N0}/s, {Median(s => s[1]):N0} µs | {Median(s => s[2]):N0}/s, {Median(s => s[3]):N0} µs | **{Median(s => s[2] / s[0]):0.00}** | {Median(s => s[4]):N0}/s, {Median(s => s[5]):N0} µs | **{Median(s => s[4] / s[0]):0.000}** |"));
    }
}
