using NodaTime.Text;

namespace Serai.Edtf.Tests.Dates;

public class InForceTests
{
    [Theory]
    [InlineData("2016", "2016-07-01", EdtfAnswer.Certainly)]
    [InlineData("2016", "2017-01-01", EdtfAnswer.No)]
    [InlineData("2016~", "2016-07-01", EdtfAnswer.Possibly)]
    [InlineData("2016?", "2017-07-01", EdtfAnswer.Possibly)]
    [InlineData("2016%", "2018-12-31", EdtfAnswer.Possibly)]
    [InlineData("2016~", "2018-01-01", EdtfAnswer.No)]
    [InlineData("201X", "2016-07-01", EdtfAnswer.Possibly)]
    [InlineData("2016-XX", "2016-07-01", EdtfAnswer.Possibly)]
    [InlineData("2016-03-05T10:00:00Z", "2016-03-05", EdtfAnswer.Certainly)]
    [InlineData("[..2005]", "1990-01-01", EdtfAnswer.Possibly)]
    [InlineData("[..2005]", "2006-01-01", EdtfAnswer.No)]
    [InlineData("[2012,2012-05]", "2012-05-04", EdtfAnswer.Certainly)]
    [InlineData("[2012,2012-05]", "2012-06-01", EdtfAnswer.Possibly)]
    [InlineData("[2013..2014]", "2013-06-01", EdtfAnswer.Possibly)]
    [InlineData("[2013..2013]", "2013-06-01", EdtfAnswer.Certainly)]
    [InlineData("2015/2017", "2015-06-01", EdtfAnswer.Possibly)]
    [InlineData("2015/2017", "2015-12-31", EdtfAnswer.Certainly)]
    [InlineData("2015/2017", "2017-01-01", EdtfAnswer.Certainly)]
    [InlineData("2015/2017", "2017-01-02", EdtfAnswer.Possibly)]
    [InlineData("2015-05-22/..", "2099-01-01", EdtfAnswer.Certainly)]
    [InlineData("2015-05-22/", "2015-05-22", EdtfAnswer.Certainly)]
    [InlineData("2015-05-22/", "2015-05-23", EdtfAnswer.Possibly)]
    [InlineData("2015-05-22/", "2015-05-21", EdtfAnswer.No)]
    [InlineData("/2006-03-04", "2006-03-04", EdtfAnswer.Certainly)]
    [InlineData("/2006-03-04", "1900-01-01", EdtfAnswer.Possibly)]
    [InlineData("../2006-03-04", "1900-01-01", EdtfAnswer.Certainly)]
    [InlineData("../2006-03-04", "2006-03-05", EdtfAnswer.No)]
    [InlineData("../..", "2006-03-05", EdtfAnswer.Certainly)]
    [InlineData("/..", "2006-03-05", EdtfAnswer.Possibly)]
    public void On_a_day(string date, string day, EdtfAnswer expected) =>
        Assert.Equal(expected, Edtf.Parse(date).InForce(LocalDatePattern.Iso.Parse(day).Value));

    [Theory]
    [InlineData("2016", "2016-03", EdtfAnswer.Certainly)]
    [InlineData("2016-03", "2016", EdtfAnswer.Possibly)]
    [InlineData("2016-03", "2017", EdtfAnswer.No)]
    [InlineData("2016", "2016-24", EdtfAnswer.Possibly)]
    [InlineData("2016", "2016~", EdtfAnswer.Possibly)]
    [InlineData("2015/..", "2016/..", EdtfAnswer.Certainly)]
    [InlineData("2015/2020", "2016/..", EdtfAnswer.Possibly)]
    [InlineData("2015/2020", "[2016,2018]", EdtfAnswer.Certainly)]
    [InlineData("2017", "[2016,2018]", EdtfAnswer.No)]
    public void On_every_day_of_a_longer_date_or_on_some(string date, string when, EdtfAnswer expected) =>
        Assert.Equal(expected, Edtf.Parse(date).InForce(Edtf.Parse(when)));

    [Fact]
    public void A_season_asked_for_in_the_south_is_the_southern_one()
    {
        var summer = Edtf.Parse("2019-22");
        Assert.Equal(EdtfAnswer.No, Edtf.Parse("2019-07").InForce(summer.In(Hemisphere.Southern)));
        Assert.Equal(EdtfAnswer.Possibly, Edtf.Parse("2019-07").InForce(summer));
    }
}
