using System.Diagnostics;
using System.Globalization;

namespace Serai.Names.Bench;

/// <summary>How right and how fast a search is over a list of queries.</summary>
internal sealed record Measures(string Name, int Rows, double First, double Five, double P50, double P99, double PerSecond)
{
    public string ShortRow => string.Create(CultureInfo.InvariantCulture,
        $"| {Name} | {Rows} | {First:F3} | {Five:F3} | {P50:F2} ms | {P99:F2} ms |");

    /// <summary>Searches all queries several times after a warm-up; each query counts with its median time.</summary>
    public static Measures Of(string name, List<NameQuery> queries, Func<string, string[]> search, int passes)
    {
        var answers = queries.ConvertAll(query => search(query.Text));
        var times = queries.ConvertAll(_ => new List<double>());
        if (passes > 1)
            queries.ForEach(query => search(query.Text));
        var start = Made.Processor;
        for (var pass = 0; pass < passes; pass++)
            for (var i = 0; i < queries.Count; i++)
            {
                var begun = Stopwatch.GetTimestamp();
                search(queries[i].Text);
                times[i].Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }
        var seconds = (Made.Processor - start).TotalSeconds;
        var sorted = times.ConvertAll(Median).Order().ToList();
        var asked = queries.Zip(answers).Where(pair => pair.First.HasAnswer).ToList();
        return new Measures(name, asked.Count,
            asked.Average(pair => pair.Second.Take(1).Any(pair.First.Ids.Contains) ? 1.0 : 0),
            asked.Average(pair => pair.Second.Take(5).Any(pair.First.Ids.Contains) ? 1.0 : 0),
            sorted[sorted.Count / 2], sorted[sorted.Count * 99 / 100], passes * queries.Count / seconds);
    }

    public string Row<T>(Made<T> made) => string.Create(CultureInfo.InvariantCulture,
        $"| {Name} | {First:F3} | {Five:F3} | {P50:F2} ms | {P99:F2} ms | {PerSecond:F0} | {made.Seconds:F1} s | {made.Megabytes:F0} MB |");

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
