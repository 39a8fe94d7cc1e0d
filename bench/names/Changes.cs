namespace Serai.Names.Bench;

/// <summary>What it takes to follow one change of the registry after thousands of others.</summary>
internal static class Changes
{
    private const int Before = 5000, Measured = 600;

    /// <returns>The median and the longest of the last, in milliseconds of processor time.</returns>
    public static (double Usual, double Longest) Measure(NameResolver resolver, List<KnownOrganization> organizations)
    {
        foreach (var some in organizations.Take(Before).Chunk(50))
            resolver = resolver.With(some);
        var times = new List<double>(Measured);
        foreach (var one in organizations.Skip(Before).Take(Measured))
        {
            var start = Made.Processor;
            resolver = resolver.With([one]);
            times.Add((Made.Processor - start).TotalMilliseconds);
        }
        times.Sort();
        return (times[Measured / 2], times[^1]);
    }
}
