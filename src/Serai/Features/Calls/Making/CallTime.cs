using Serai.Platform.Editing;

namespace Serai.Features.Calls.Making;

/// <summary>Which instant a time on the clocks of a zone is.</summary>
public static class CallTime
{
    /// <summary>
    /// The instant. Where the clocks were set back and show the time twice, the later one for a deadline and the earlier one for an opening:
    /// nobody loses by it.
    /// </summary>
    /// <param name="local">As <see cref="LocalTimeFormat"/> writes it; null gives null.</param>
    /// <param name="zone">A name of the IANA database.</param>
    /// <param name="later">Which of two.</param>
    /// <param name="problem">Where the clocks are set forward and never show it.</param>
    public static Instant? Of(string? local, string zone, bool later, out FieldProblem? problem)
    {
        problem = null;
        if (local is null || DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not { } clocks)
            return null;
        var map = clocks.MapLocal(LocalTimeFormat.Pattern.Parse(local).Value);
        if (map.Count == 0)
        {
            problem = new("NoSuchTime", local.Replace('T', ' '), zone) { Texts = typeof(CallTexts) };
            return null;
        }
        return (later ? map.Last() : map.First()).ToInstant();
    }
}
