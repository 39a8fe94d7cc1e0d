using System.Diagnostics;
using System.Globalization;
using Serai.Allocation.Bench;

// Usage: Serai.Allocation.Bench [CASE]. Each case runs in a process of its own, so that the memory told is its own.
if (args is [var name])
{
    Measure(Case.All.Single(c => c.Name == name));
    return 0;
}
Console.WriteLine($"{Environment.ProcessorCount} processors; wall clock; in brackets processor time, the mean of the same five.\n");
Console.WriteLine("| | asked for | first time | median of five | ratio to the limit | solver alone, the same five | its longest run | peak memory | ratio to 500 MB | answer |");
Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|");
foreach (var each in Case.All)
{
    using var process = Process.Start(new ProcessStartInfo(Environment.ProcessPath!, Path.GetFileName(Environment.ProcessPath) == "dotnet" ? [Environment.GetCommandLineArgs()[0], each.Name] : [each.Name]))!;
    process.WaitForExit();
    if (process.ExitCode != 0)
        return process.ExitCode;
}
return 0;

static void Measure(Case one)
{
    var ask = one.Make();
    var answer = "";
    var first = Seconds(() => answer = ask());
    using var solver = new SolverTime();
    using var process = Process.GetCurrentProcess();
    var processor = process.TotalProcessorTime;
    var median = Enumerable.Range(0, 5).Select(_ => Seconds(() => ask())).Order().ElementAt(2);
    process.Refresh();
    processor = (process.TotalProcessorTime - processor) / 5;
    var megabytes = process.PeakWorkingSet64 / 1e6;
    Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {one.Title} | {(one.MostSeconds is { } s ? $"{s} s" : "")} | {first:F2} s | {median:F2} s ({processor.TotalSeconds:F2}) | "
        + $"{(one.MostSeconds is { } most ? $"{median / most:F2}" : "")} | {(solver.Runs > 0 ? $"{solver.Seconds / 5:F2} s in {solver.Runs / 5} runs" : "")} | {(solver.Runs > 0 ? $"{solver.Longest:F2} s" : "")} | "
        + $"{megabytes:F0} MB | {megabytes / Case.MostMegabytes:F2} | {answer} |"));
}

static double Seconds(Action action)
{
    var start = Stopwatch.GetTimestamp();
    action();
    return Stopwatch.GetElapsedTime(start).TotalSeconds;
}
