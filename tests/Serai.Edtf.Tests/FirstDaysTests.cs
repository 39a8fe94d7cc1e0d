using NodaTime;

namespace Serai.Edtf.Tests;

public class FirstDaysTests
{
    [Fact]
    public void A_year_runs_from_its_first_day_to_its_last() =>
        Assert.Equal(new DaySpan(new(2016, 1, 1), new LocalDate(2016, 12, 31)), Edtf.Parse("2016").Bounds());
}
