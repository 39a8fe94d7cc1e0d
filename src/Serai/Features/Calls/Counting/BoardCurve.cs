namespace Serai.Features.Calls.Counting;

/// <summary>One day of the curve.</summary>
/// <param name="At">How many days after the close it is, negative before it; without a close, after the opening.</param>
/// <param name="Line">The call itself; null before it opened, and on days that are yet to come.</param>
/// <param name="Earlier">The earlier call as far from its own close.</param>
public sealed record CurveDay(int At, CurveCount? Line, CurveCount? Earlier);

/// <param name="Day">On the clocks of its call's zone.</param>
/// <param name="New">How many came on that day for the first time.</param>
/// <param name="Total">How many had come by its end.</param>
public sealed record CurveCount(LocalDate Day, int New, int Total);

/// <summary>
/// How submissions came, day by day, beside those to an earlier call. Both are set by the days before the close: that is when most come, and how long a
/// call was open differs from year to year. Where one of them has no close, they are set by the days since the opening.
/// </summary>
/// <param name="ByClose">Whether days are counted to the close.</param>
/// <param name="Today">Where today is; null unless the call is open.</param>
public sealed record BoardCurve(bool ByClose, int? Today, IReadOnlyList<CurveDay> Days)
{
    /// <summary>More days than this are no picture any more: the last ones are shown, with all that came before in their totals.</summary>
    public const int MostDays = 800;

    /// <summary>The last day that the call has had.</summary>
    public CurveDay? Last => Days.LastOrDefault(d => d.Line is not null);

    /// <param name="call">The call.</param>
    /// <param name="came">When what counts was submitted for the first time.</param>
    /// <param name="earlier">What it is set against.</param>
    /// <param name="cameEarlier">The same of it.</param>
    /// <param name="now">The moment up to which is known.</param>
    public static BoardCurve Of(Call call, IEnumerable<Instant> came, Call? earlier, IEnumerable<Instant> cameEarlier, Instant now)
    {
        var byClose = call.Closes is not null && (earlier is null || earlier.Closes is not null);
        var line = CurveLine.Of(call, came, byClose, now);
        var before = earlier is null ? null : CurveLine.Of(earlier, cameEarlier, byClose, now);
        CurveLine[] drawn = [.. new[] { line, before }.OfType<CurveLine>().Where(l => !l.IsEmpty)];
        if (drawn.Length == 0)
            return new(byClose, null, []);
        var (from, to) = (drawn.Min(l => l.First), drawn.Max(l => l.Last));
        from = Math.Max(from, to - MostDays + 1);
        return new(byClose, line is { IsEmpty: false, IsOver: false } ? line.Last : null, [.. Enumerable.Range(from, to - from + 1).Select(at => new CurveDay(at, line.On(at), before?.On(at)))]);
    }
}

/// <summary>The days of one call by their distance from its close or opening.</summary>
internal sealed class CurveLine
{
    private readonly LocalDate anchor;
    private readonly Dictionary<int, int> came;
    private readonly Dictionary<int, int> totals = [];

    /// <summary>The day on which it opened, and the last that counts: today, or when it closed or the last one came.</summary>
    public int First { get; }
    public int Last { get; }

    /// <summary>Whether nothing is awaited any more.</summary>
    public bool IsOver { get; }

    public bool IsEmpty => Last < First;

    private CurveLine(Call call, IEnumerable<Instant> times, bool byClose, Instant now)
    {
        var zone = DateTimeZoneProviders.Tzdb[call.Zone];
        LocalDate On(Instant at) => at.InZone(zone).Date;
        var opened = On(call.Opens ?? call.PublishedAt ?? call.EnteredAt);
        anchor = byClose ? On(call.Closes!.Value) : opened;
        came = times.Select(t => Distance(On(t))).GroupBy(d => d).ToDictionary(g => g.Key, g => g.Count());
        IsOver = call.StageAt(now) == CallStage.Closed;
        First = came.Keys.Append(Distance(opened)).Min();
        Last = IsOver ? came.Keys.Append(Distance(On(call.Closes!.Value))).Max() : Distance(On(now));
        var total = 0;
        for (var at = First; at <= Last; at++)
            totals[at] = total += came.GetValueOrDefault(at);
    }

    public static CurveLine Of(Call call, IEnumerable<Instant> times, bool byClose, Instant now) => new(call, times, byClose, now);

    /// <summary>What it had on a day; after its last one it keeps what it had, if it is over.</summary>
    public CurveCount? On(int at) =>
        IsEmpty || at < First || (at > Last && !IsOver) ? null : new(anchor.PlusDays(at), came.GetValueOrDefault(at), totals[Math.Min(at, Last)]);

    private int Distance(LocalDate day) => Period.DaysBetween(anchor, day);
}
