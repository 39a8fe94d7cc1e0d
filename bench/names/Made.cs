using System.Diagnostics;

namespace Serai.Names.Bench;

/// <summary>Something built, with the processor time it took and the memory it keeps.</summary>
internal sealed record Made<T>(T Result, double Seconds, double Megabytes);

internal static class Made
{
    /// <summary>Builds several times and tells the median, since the first time includes the compiler.</summary>
    public static Made<T> Measure<T>(Func<T> make, int times = 3)
    {
        var runs = new List<Made<T>>();
        for (var i = 0; i < times; i++)
        {
            var before = GC.GetTotalMemory(forceFullCollection: true);
            var start = Processor;
            var result = make();
            var seconds = (Processor - start).TotalSeconds;
            var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
            GC.KeepAlive(result);
            runs.Add(new Made<T>(result, seconds, kept / 1e6));
        }
        return runs.OrderBy(run => run.Seconds).ElementAt(times / 2) with { Megabytes = runs[0].Megabytes };
    }

    public static TimeSpan Processor
    {
        get
        {
            using var process = Process.GetCurrentProcess();
            return process.TotalProcessorTime;
        }
    }
}
