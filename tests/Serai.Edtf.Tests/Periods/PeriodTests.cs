using NodaTime;
using NodaTime.Text;

namespace Serai.Edtf.Tests.Periods;

public class PeriodTests
{
    [Fact]
    public void What_began_in_2016_is_certain_from_its_last_day_and_possible_from_its_first()
    {
        var period = new EdtfPeriod(Edtf.Parse("2016"), null);
        Assert.Equal((new LocalDate(2016, 12, 31), null), (period.CertainFrom, period.CertainTo));
        Assert.Equal((new LocalDate(2016, 1, 1), null), (period.PossibleFrom, period.PossibleTo));
    }

    [Fact]
    public void An_until_is_included()
    {
        var period = new EdtfPeriod(Edtf.Parse("2010-05-01"), Edtf.Parse("2016-03"));
        Assert.Equal((new LocalDate(2010, 5, 1), new LocalDate(2016, 3, 1)), (period.CertainFrom, period.CertainTo));
        Assert.Equal((new LocalDate(2010, 5, 1), new LocalDate(2016, 3, 31)), (period.PossibleFrom, period.PossibleTo));
    }

    [Theory]
    [InlineData("2016", null, "2016-06-01", EdtfAnswer.Possibly)]
    [InlineData("2016", null, "2016-12-31", EdtfAnswer.Certainly)]
    [InlineData("2016", null, "2015-12-31", EdtfAnswer.No)]
    [InlineData("[..2005]", null, "2005-12-30", EdtfAnswer.Possibly)]
    [InlineData("[..2005]", null, "2005-12-31", EdtfAnswer.Certainly)]
    [InlineData("2005~", null, "2005-12-31", EdtfAnswer.Possibly)]
    [InlineData("2005~", null, "2006-12-31", EdtfAnswer.Certainly)]
    [InlineData("2018/2019", null, "2019-12-31", EdtfAnswer.Certainly)]
    [InlineData(null, null, "2005-12-31", EdtfAnswer.Possibly)]
    [InlineData(null, "2006", "2005-12-31", EdtfAnswer.Possibly)]
    [InlineData(null, "2006", "2007-01-01", EdtfAnswer.No)]
    [InlineData(null, "2006-03-04", "2006-03-04", EdtfAnswer.Certainly)]
    [InlineData("2016", "2016", "2016-06-01", EdtfAnswer.Possibly)]
    [InlineData("2016", "2016-03-04", "2016-03-04", EdtfAnswer.Certainly)]
    [InlineData("2016-05", "2015", "2015-12-01", EdtfAnswer.No)]
    public void On_a_day(string? since, string? until, string day, EdtfAnswer expected) =>
        Assert.Equal(expected, Period(since, until).InForce(LocalDatePattern.Iso.Parse(day).Value));

    [Theory]
    [InlineData("2016-03-05", null, "2016", EdtfAnswer.Possibly)]
    [InlineData("2015-03-05", null, "2016", EdtfAnswer.Certainly)]
    [InlineData("2015", null, "2016", EdtfAnswer.Certainly)]
    [InlineData("2015", "2016", "2016", EdtfAnswer.Possibly)]
    [InlineData("2015", null, "2016/..", EdtfAnswer.Certainly)]
    [InlineData("2015", "2020", "2021", EdtfAnswer.No)]
    public void On_every_day_of_a_longer_date_or_on_some(string? since, string? until, string when, EdtfAnswer expected) =>
        Assert.Equal(expected, Period(since, until).InForce(Edtf.Parse(when)));

    [Theory]
    [InlineData("2015-05-22/..")]
    [InlineData("2015/")]
    [InlineData("../2006")]
    [InlineData("/2006-03-04")]
    [InlineData("2015/2017~")]
    public void An_interval_is_the_same_as_a_period(string text)
    {
        var (interval, period) = (Edtf.Parse(text), EdtfPeriod.Of(Edtf.Parse(text)));
        for (var day = new LocalDate(2003, 1, 1); day.Year < 2020; day = day.PlusDays(13))
            Assert.Equal(interval.InForce(day), period.InForce(day));
    }

    [Fact]
    public void Dates_that_contradict_each_other_leave_no_day()
    {
        var period = Period("2016-05", "2015");
        Assert.True(period.IsContradictory);
        Assert.Null(period.Possible);
        Assert.Null(period.Certain);
        Assert.Equal(AllenRelations.None, period.Relation(Period("2010", "2011")));
    }

    internal static EdtfPeriod Period(string? since, string? until) =>
        new(since is null ? null : Edtf.Parse(since), until is null ? null : Edtf.Parse(until));
}
