using NodaTime;

namespace Serai.Edtf.Tests.Dates;

public class PartsTests
{
    [Theory]
    [InlineData("2016", EdtfKind.Date, EdtfPrecision.Year)]
    [InlineData("2016-XX", EdtfKind.Date, EdtfPrecision.Year)]
    [InlineData("201X", EdtfKind.Date, EdtfPrecision.Decade)]
    [InlineData("19XX", EdtfKind.Date, EdtfPrecision.Century)]
    [InlineData("2019-22", EdtfKind.Date, EdtfPrecision.Season)]
    [InlineData("2016-03", EdtfKind.Date, EdtfPrecision.Month)]
    [InlineData("2016-03-XX", EdtfKind.Date, EdtfPrecision.Month)]
    [InlineData("2016-03-05", EdtfKind.Date, EdtfPrecision.Day)]
    [InlineData("2016-03-05T10:00:00", EdtfKind.Date, EdtfPrecision.Second)]
    [InlineData("2016/2017", EdtfKind.Interval, null)]
    [InlineData("[2016,2017]", EdtfKind.OneOf, null)]
    public void A_date_tells_what_it_is_and_how_fine(string text, EdtfKind kind, EdtfPrecision? precision)
    {
        var date = Edtf.Parse(text);
        Assert.Equal((kind, precision), (date.Kind, date.Precision));
        Assert.Equal((kind == EdtfKind.Interval, kind == EdtfKind.OneOf), (date.IsInterval, date.IsSet));
    }

    [Theory]
    [InlineData("2015-05-22/..", "2015-05-22", EdtfEnd.Dated, null, EdtfEnd.Open)]
    [InlineData("2015~/", "2015~", EdtfEnd.Dated, null, EdtfEnd.Unknown)]
    [InlineData("/2006", null, EdtfEnd.Unknown, "2006", EdtfEnd.Dated)]
    [InlineData("../2006?", null, EdtfEnd.Open, "2006?", EdtfEnd.Dated)]
    [InlineData("2016", null, EdtfEnd.Dated, null, EdtfEnd.Dated)]
    public void An_interval_has_two_ends(string text, string? start, EdtfEnd startsAs, string? end, EdtfEnd endsAs)
    {
        var date = Edtf.Parse(text);
        Assert.Equal((start, startsAs, end, endsAs), (date.Start?.Text, date.StartsAs, date.End?.Text, date.EndsAs));
    }

    [Fact]
    public void A_date_is_kept_as_it_is_written()
    {
        var date = Edtf.Parse("1985-04-12T23:20:30+04");
        Assert.Equal("1985-04-12T23:20:30+04", date.Text);
        Assert.Equal("1985-04-12T23:20:30+04:00", date.Canonical);
        Assert.Equal(date.Text, date.ToString());
    }

    [Fact]
    public void Dates_are_made_of_days_months_and_years()
    {
        Assert.Equal(Edtf.Parse("2016-03-05"), Edtf.Of(new LocalDate(2016, 3, 5)));
        Assert.Equal(Edtf.Parse("2016-03"), Edtf.Of(new YearMonth(2016, 3)));
        Assert.Equal(Edtf.Parse("-0044"), Edtf.OfYear(-44));
        Assert.Equal(Edtf.Parse("Y12345"), Edtf.OfYear(12345));
        Assert.Throws<ArgumentOutOfRangeException>(() => Edtf.OfYear(long.MaxValue));
    }

    [Fact]
    public void Alike_is_what_is_written_alike()
    {
        Assert.True(Edtf.Parse("2016") == Edtf.Parse("2016"));
        Assert.True(Edtf.Parse("2016") != Edtf.Parse("2016-XX"));
        Assert.Single(new HashSet<Edtf> { Edtf.Parse("2016"), Edtf.Parse("2016") });
    }
}
