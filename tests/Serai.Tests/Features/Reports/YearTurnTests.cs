using NodaTime;
using NodaTime.Text;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Reports;
using static Serai.Features.Alliances.MembershipAnswer;

namespace Serai.Tests.Features.Reports;

/// <summary>What 2025 was to somebody, by the days on which it certainly (!) or possibly (?) belonged.</summary>
public sealed class YearTurnTests
{
    [Theory]
    [InlineData("2010-01-01/..!", Certain, No, No, Certain)]
    [InlineData("2025-01-01/..!", Certain, Certain, No, Certain)]
    [InlineData("2025-12-31/..!", Certain, Certain, No, Possible)]
    [InlineData("2010-01-01/2025-12-31!", Certain, No, Certain, Certain)]
    [InlineData("2010-01-01/2025-01-01!", Certain, No, Certain, Possible)]
    [InlineData("2025-03-01/2025-06-30!", Certain, Certain, Certain, Possible)]
    // Left and came back.
    [InlineData("2010-01-01/2025-03-31! 2025-09-01/..!", Certain, Certain, Certain, Possible)]
    // “Since 2025”, “until 2025”: on a day of it that nobody says.
    [InlineData("2025-01-01/2025-12-30? 2025-12-31/..!", Certain, Certain, No, Possible)]
    [InlineData("2010-01-01/2025-01-01! 2025-01-02/2025-12-31?", Certain, No, Certain, Possible)]
    // Listed once, or before it, or never on a day.
    [InlineData("../2025-05-31? 2025-06-01/2025-06-01! 2025-06-02/..?", Certain, Possible, Possible, Possible)]
    [InlineData("../2020-05-31? 2020-06-01/2020-06-01! 2020-06-02/..?", Possible, No, No, Possible)]
    [InlineData("../..?", Possible, No, No, Possible)]
    // Perhaps gone before it, perhaps in it.
    [InlineData("2010-01-01/2024-01-01! 2024-01-02/2025-12-31?", Possible, No, Possible, Possible)]
    public void Of_a_year_it_tells_no_more_than_the_dates_do(string spans, MembershipAnswer held, MembershipAnswer joined, MembershipAnswer left, MembershipAnswer throughout)
    {
        var turn = Turn(spans, 2025)!;
        Assert.Equal((held, joined, left, throughout), (turn.Held, turn.Joined, turn.Left, turn.Throughout));
    }

    [Theory]
    [InlineData("2026-01-01/..!")]
    [InlineData("2010-01-01/2024-12-31!")]
    public void Who_was_not_there_is_not_told_of(string spans) => Assert.Null(Turn(spans, 2025));

    [Fact]
    public void A_year_that_goes_on_ends_with_the_day_asked_about()
    {
        Assert.Null(Turn("2025-07-01/..!", 2025, "2025-06-30"));
        Assert.Equal(No, Turn("2010-01-01/2025-12-01!", 2025, "2025-06-30")!.Left);
        Assert.Equal(Certain, Turn("2010-01-01/2025-06-30!", 2025, "2025-06-30")!.Left);
    }

    private static YearTurn? Turn(string spans, int year, string? last = null)
    {
        var (first, end) = (new LocalDate(year, 1, 1), last is null ? new LocalDate(year, 12, 31) : LocalDatePattern.Iso.Parse(last).Value);
        var membership = new Membership { MemberKey = "m", MemberName = "M", CategoryWord = "member", Spans = [.. spans.Split(' ').Select(Span)] };
        return YearTurn.Of([membership], new ReportYear(year, first, end, end));
    }

    private static MembershipSpan Span(string text) => text[..^1].Split('/') is [var from, var to]
        ? new() { FromDay = Day(from, MembershipSpan.Before), ToDay = Day(to, MembershipSpan.After), IsCertain = text[^1] == '!' }
        : throw new ArgumentException(text);

    private static int Day(string text, int open) => text == ".." ? open : When.Day(LocalDatePattern.Iso.Parse(text).Value);
}
