using System.Diagnostics;
using System.Globalization;
using System.Net;

namespace Serai.Bench;

/// <summary>From starting the program to its first page, the front page, over a database that is there already and over none.</summary>
public static class StartBench
{
    private const int Rounds = 7;

    public static async Task<int> RunAsync(string database)
    {
        var folder = Directory.CreateTempSubdirectory("serai-bench-");
        try
        {
            var (there, none) = (new List<double>(), new List<double>());
            var copy = PagesBench.Copy(database, folder, "there");
            for (var round = 0; round < Rounds; round++)
            {
                there.Add(await StartAsync(copy));
                none.Add(await StartAsync(Path.Combine(folder.FullName, $"none-{round}.db")));
            }
            double Median(List<double> of) => of.Order().ElementAt(Rounds / 2);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"start to front page: {Median(there):0.00} s ({there.Min():0.00} to {there.Max():0.00}); the first time, with loading the sample: {Median(none):0.00} s ({none.Min():0.00} to {none.Max():0.00}); {Rounds} times each"));
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<double> StartAsync(string database)
    {
        var port = Servers.FreePort();
        var program = Path.Combine(AppContext.BaseDirectory, "serai.dll");
        var began = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "serve", "--database", database, "--urls", $"http://127.0.0.1:{port}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            using var client = new HttpClient();
            while (!process.HasExited)
                try
                {
                    using var answer = await client.GetAsync(new Uri($"http://127.0.0.1:{port}/"));
                    if (answer.StatusCode == HttpStatusCode.OK) return Stopwatch.GetElapsedTime(began).TotalSeconds;
                    throw new InvalidOperationException($"The front page answered {(int)answer.StatusCode}.");
                }
                catch (HttpRequestException)
                {
                    await Task.Delay(10);
                }
            throw new InvalidOperationException($"The program ended with {process.ExitCode}.");
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync();
        }
    }
}
