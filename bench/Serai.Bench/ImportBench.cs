using System.Diagnostics;
using System.Globalization;
using Serai.Features.Imports.Ror;
using Serai.Platform.Cli;
using Serai.Platform.Db;

namespace Serai.Bench;

/// <summary>
/// The import of ROR's dump into a new SQLite database, against the least that any program must do: read the same JSON
/// and insert as many rows.
/// </summary>
public static class ImportBench
{
    private const int Rounds = 5;

    public static async Task<int> RunAsync(string[] args)
    {
        var dump = args[0];
        var (least, imports) = (new List<TimeSpan>(), new List<TimeSpan>());
        RorImported? imported = null;
        for (var round = 0; round <= Rounds; round++)
        {
            (imported, var took) = await ImportAsync(dump);
            var floor = ImportFloor.Run(dump, imported.Rows);
            // The first round is the compiler's.
            if (round == 0)
                continue;
            imports.Add(took);
            least.Add(floor.Total);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"round {round}: import {took.TotalSeconds:0.00} s; least {floor.Total.TotalSeconds:0.00} s (parse {floor.Parse.TotalSeconds:0.00} s, insert {floor.Insert.TotalSeconds:0.00} s); {took / floor.Total:0.00} times"));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{imported!.Records:N0} records, {imported.Rows:N0} rows: {imports.Zip(least, (i, l) => i / l).Order().ElementAt(Rounds / 2):0.00} times the least (median of {Rounds}); {imported.Records / imports.Order().ElementAt(Rounds / 2).TotalSeconds:N0} records/s"));
        var (once, twice) = (PeakOf(dump), PeakOf(await TwiceTheDump.MakeAsync(dump)));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"peak memory of a process that imports: {once} MB; with twice the records {twice} MB"));
        return 0;
    }

    /// <summary>One import in a process of its own, which prints its peak.</summary>
    public static async Task<int> PeakAsync(string dump)
    {
        await ImportAsync(dump);
        var peak = File.ReadLines("/proc/self/status").First(l => l.StartsWith("VmHWM:", StringComparison.Ordinal));
        Console.WriteLine(long.Parse(peak.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], NumberStyles.None, CultureInfo.InvariantCulture) / 1024);
        return 0;
    }

    private static async Task<(RorImported Imported, TimeSpan Took)> ImportAsync(string dump)
    {
        var folder = Directory.CreateTempSubdirectory("serai-bench-");
        try
        {
            await using var scope = await CommandScope.OpenAsync(DatabaseAddress.Parse(Path.Combine(folder.FullName, "serai.db")), CancellationToken.None);
            GC.Collect();
            var began = Stopwatch.GetTimestamp();
            var imported = await scope.Get<ImportRor>().RunAsync(dump, "bench", "bench");
            return (imported, Stopwatch.GetElapsedTime(began));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            folder.Delete(recursive: true);
        }
    }

    private static string PeakOf(string dump)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(ImportBench).Assembly.Location, "import-peak", dump]) { RedirectStandardOutput = true };
        if (!Path.GetFileNameWithoutExtension(start.FileName).Equals("dotnet", StringComparison.Ordinal))
            start.ArgumentList.RemoveAt(0);
        using var process = Process.Start(start)!;
        var peak = process.StandardOutput.ReadToEnd().Trim();
        process.WaitForExit();
        return peak;
    }
}
