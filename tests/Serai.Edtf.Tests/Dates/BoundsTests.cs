using NodaTime;
using NodaTime.Text;

namespace Serai.Edtf.Tests.Dates;

public class BoundsTests
{
    [Theory]
    [InlineData("2012", "2012-01-01", "2012-12-31")]
    [InlineData("2018-12", "2018-12-01", "2018-12-31")]
    [InlineData("2016-02", "2016-02-01", "2016-02-29")]
    [InlineData("1900-02", "1900-02-01", "1900-02-28")]
    [InlineData("2015-05-22", "2015-05-22", "2015-05-22")]
    [InlineData("2015-05-22T23:59:59-12:00", "2015-05-22", "2015-05-22")]
    [InlineData("201X", "2010-01-01", "2019-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("-20XX", "-2099-01-01", "-2000-12-31")]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31")]
    [InlineData("2004-XX-XX", "2004-01-01", "2004-12-31")]
    [InlineData("2004-06-XX", "2004-06-01", "2004-06-30")]
    [InlineData("-9998", "-9998-01-01", "-9998-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    [InlineData("2015-05-22/..", "2015-05-22", null)]
    [InlineData("2015/", "2015-01-01", null)]
    [InlineData("../2006-03", null, "2006-03-31")]
    [InlineData("/2006-03", null, "2006-03-31")]
    [InlineData("[..2005]", null, "2005-12-31")]
    [InlineData("[2005..]", "2005-01-01", null)]
    [InlineData("[2013..2014]", "2013-01-01", "2014-12-31")]
    [InlineData("[2014,2012]", "2012-01-01", "2014-12-31")]
    public void A_date_has_a_first_and_a_last_day(string text, string? earliest, string? latest)
    {
        var date = Edtf.Parse(text);
        Assert.Equal((earliest, latest), (Iso(date.Earliest), Iso(date.Latest)));
        Assert.Equal(new DaySpan(date.Earliest, date.Latest), date.Bounds());
        Assert.Null(date.BoundsProblem);
    }

    [Theory]
    [InlineData("2016~", "2015-01-01", "2017-12-31")]
    [InlineData("2016?", "2015-01-01", "2017-12-31")]
    [InlineData("2016%", "2014-01-01", "2018-12-31")]
    [InlineData("201X~", "2000-01-01", "2029-12-31")]
    [InlineData("19XX?", "1800-01-01", "2099-12-31")]
    [InlineData("2016-03~", "2015-02-01", "2017-04-30")]
    [InlineData("2016-03-XX~", "2015-02-01", "2017-04-30")]
    [InlineData("2019-22~", "2018-03-01", "2020-11-30")]
    [InlineData("2016-03-31~", "2015-02-27", "2017-05-01")]
    [InlineData("2016~/2018", "2015-01-01", "2018-12-31")]
    [InlineData("[2012~,2015]", "2011-01-01", "2015-12-31")]
    public void A_mark_widens_it_by_one_of_each_part_or_by_two(string text, string earliest, string latest)
    {
        var date = Edtf.Parse(text);
        Assert.Equal((earliest, latest), (Iso(date.Earliest), Iso(date.Latest)));
        Assert.NotEqual(new DaySpan(date.Earliest, date.Latest), date.Stated);
    }

    [Theory]
    [InlineData("2019-21", "2019-03-01", "2019-05-31", "2019-09-01", "2019-11-30")]
    [InlineData("2019-22", "2019-06-01", "2019-08-31", "2019-12-01", "2020-02-29")]
    [InlineData("2019-23", "2019-09-01", "2019-11-30", "2019-03-01", "2019-05-31")]
    [InlineData("2019-24", "2019-12-01", "2020-02-29", "2019-06-01", "2019-08-31")]
    [InlineData("2019-22/2020-24", "2019-06-01", "2021-02-28", "2019-12-01", "2020-08-31")]
    public void Seasons_are_those_of_the_hemisphere(string text, string north, string northLast, string south, string southLast)
    {
        var date = Edtf.Parse(text);
        var southern = date.In(Hemisphere.Southern);
        Assert.Equal((north, northLast), (Iso(date.Earliest), Iso(date.Latest)));
        Assert.Equal((south, southLast), (Iso(southern.Earliest), Iso(southern.Latest)));
        Assert.NotEqual(date, southern);
        Assert.Equal(date, southern.In(Hemisphere.Northern));
    }

    [Fact]
    public void Without_a_season_the_hemisphere_says_nothing() =>
        Assert.Same(Year, Year.In(Hemisphere.Southern));

    [Theory]
    [InlineData("Y170000002")]
    [InlineData("Y-170000002")]
    [InlineData("-9999")]
    [InlineData("9999~")]
    [InlineData("-9999/..")]
    [InlineData("Y999999999999999")]
    public void Beyond_the_calendar_bounds_are_refused_by_name(string text)
    {
        var date = Edtf.Parse(text);
        Assert.Equal(EdtfProblemCode.BeyondCalendar, date.BoundsProblem!.Code);
        Assert.Contains(text, Assert.Throws<EdtfBoundsException>(() => date.Bounds()).Message, StringComparison.Ordinal);
        Assert.Equal(text, date.Canonical);
    }

    [Fact]
    public void Beyond_the_calendar_answers_and_order_still_hold()
    {
        var future = Edtf.Parse("Y170000002");
        Assert.Equal(EdtfAnswer.No, future.InForce(new LocalDate(2020, 1, 1)));
        Assert.Equal(EdtfAnswer.Certainly, Edtf.Parse("Y170000002").InForce(future));
        Assert.True(future.CompareTo(Edtf.Parse("9999")) > 0);
        Assert.True(Edtf.Parse("Y-170000002").CompareTo(Edtf.Parse("-9999")) < 0);
    }

    private static readonly Edtf Year = Edtf.Parse("2016");

    private static string? Iso(LocalDate? day) => day is null ? null : LocalDatePattern.Iso.Format(day.Value);
}
