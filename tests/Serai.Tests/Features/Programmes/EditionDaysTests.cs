using NodaTime;
using Serai.Features.Programmes;

namespace Serai.Tests.Features.Programmes;

public sealed class EditionDaysTests
{
    [Theory]
    [InlineData("2026-07-06", 6, 6, 1)]
    [InlineData("2026-07-06/2026-07-10", 6, 10, 5)]
    public void Are_those_that_the_date_says(string held, int first, int last, int count)
    {
        var days = EditionDays.Of(EdtfDate.Parse(held))!;
        Assert.Equal((new LocalDate(2026, 7, first), new LocalDate(2026, 7, last), count), (days.First, days.Last, days.Count));
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2026-07")]
    [InlineData("2019-22")]
    [InlineData("2026-07-06?")]
    [InlineData("2026-07-06/..")]
    [InlineData("2026-07/2026-08-02")]
    public void Are_never_made_up(string held) => Assert.Null(EditionDays.Of(EdtfDate.Parse(held)));

    [Fact]
    public void Nobody_says_when() => Assert.Null(EditionDays.Of(null));
}
