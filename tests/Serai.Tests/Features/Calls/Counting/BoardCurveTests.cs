using NodaTime;
using Serai.Features.Calls;
using Serai.Features.Calls.Counting;

namespace Serai.Tests.Features.Calls.Counting;

/// <summary>Two calls on one line of days.</summary>
public sealed class BoardCurveTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 10, 12, 0);

    private static Instant At(int day, int month = 6, int year = 2026) => Instant.FromUtc(year, month, day, 12, 0);

    private static Call Call(Instant opens, Instant? closes, string zone = "Etc/UTC") => new() { Zone = zone, PublishedAt = opens, Opens = opens, Closes = closes };

    [Fact]
    public void An_open_call_ends_today_and_one_that_is_over_with_its_close_or_the_last_who_came()
    {
        var open = BoardCurve.Of(Call(At(8), At(20)), [At(9), At(9), At(10)], null, [], Now);
        Assert.Equal([(-12, 0, 0), (-11, 2, 2), (-10, 1, 3)], open.Days.Select(d => (d.At, d.Line!.New, d.Line.Total)));
        Assert.Equal(-10, open.Today);
        var over = BoardCurve.Of(Call(At(1), At(3)), [At(2), At(5)], null, [], Now);
        Assert.Equal([(-2, 0), (-1, 1), (0, 1), (1, 1), (2, 2)], over.Days.Select(d => (d.At, d.Line!.Total)));
        Assert.Null(over.Today);
    }

    [Fact]
    public void One_that_is_not_open_yet_has_no_days_of_its_own()
    {
        Assert.Empty(BoardCurve.Of(Call(At(12), At(20)), [], null, [], Now).Days);
        var beside = BoardCurve.Of(Call(At(12), At(20)), [], Call(At(1, 5), At(3, 5)), [At(2, 5)], Now);
        Assert.Equal([0, 1, 1], beside.Days.Select(d => d.Earlier!.Total));
        Assert.Null(beside.Last);
    }

    [Fact]
    public void Without_a_close_days_are_counted_from_the_opening()
    {
        var curve = BoardCurve.Of(Call(At(9), null), [At(10)], Call(At(1, 5), At(3, 5)), [At(1, 5), At(3, 5)], Now);
        Assert.False(curve.ByClose);
        Assert.Equal([(0, 0, 1), (1, 1, 1)], curve.Days.Where(d => d.Line is not null).Select(d => (d.At, d.Line!.Total, d.Earlier!.Total)));
        Assert.Equal((2, 2), (curve.Days[^1].At, curve.Days[^1].Earlier!.Total));
    }

    [Fact]
    public void Where_clocks_are_set_forward_a_day_is_still_one_day()
    {
        // Paris, 29 March 2026: the day has 23 hours.
        var curve = BoardCurve.Of(Call(Instant.FromUtc(2026, 3, 28, 9, 0), Instant.FromUtc(2026, 3, 30, 9, 0), "Europe/Paris"), [Instant.FromUtc(2026, 3, 28, 22, 59), Instant.FromUtc(2026, 3, 28, 23, 1), Instant.FromUtc(2026, 3, 29, 21, 59), Instant.FromUtc(2026, 3, 29, 22, 1)], null, [], Now);
        Assert.Equal([(-2, 1), (-1, 2), (0, 1)], curve.Days.Select(d => (d.At, d.Line!.New)));
    }

    [Fact]
    public void Of_many_years_the_last_days_are_shown_with_all_that_came_before()
    {
        var curve = BoardCurve.Of(Call(At(1, 1, 2001), null), [At(2, 1, 2001)], null, [], Now);
        Assert.Equal((BoardCurve.MostDays, 1), (curve.Days.Count, curve.Days[0].Line!.Total));
    }
}
