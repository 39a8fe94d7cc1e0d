namespace Serai.Edtf.Tests.Dates;

public class ComparingTests
{
    [Theory]
    [InlineData("2016", "2016-03", true)]
    [InlineData("2016", "2017-03", false)]
    [InlineData("2005~", "2006", true)]
    [InlineData("2005~", "2007", false)]
    [InlineData("[2012,2014]", "2013", false)]
    [InlineData("[2013..2014]", "[2014..2015]", true)]
    [InlineData("[..2005]", "1998", true)]
    [InlineData("2015/", "2020", true)]
    public void Dates_fit_when_one_day_can_satisfy_both(string one, string other, bool fit)
    {
        Assert.Equal(fit, Edtf.Parse(one).Fits(Edtf.Parse(other)));
        Assert.Equal(fit, Edtf.Parse(other).Fits(Edtf.Parse(one)));
    }

    [Theory]
    [InlineData("2016", "2016-03", true)]
    [InlineData("2016-03", "2016", false)]
    [InlineData("[2012,2014]", "2012/2014", false)]
    [InlineData("2012/2014", "[2012,2014]", true)]
    public void A_date_contains_those_that_leave_fewer_days_open(string outer, string inner, bool contains) =>
        Assert.Equal(contains, Edtf.Parse(outer).Contains(Edtf.Parse(inner)));

    [Theory]
    [InlineData("2016", "2016-03", "2016-03")]
    [InlineData("2016", "2016~", "2016")]
    [InlineData("[..2005]", "19XX", "19XX")]
    [InlineData("2017", "2015", "2015")]
    public void The_finer_leaves_fewer_days_open(string one, string other, string finer)
    {
        Assert.Equal(finer, Edtf.Finer(Edtf.Parse(one), Edtf.Parse(other)).Text);
        Assert.Equal(finer, Edtf.Finer(Edtf.Parse(other), Edtf.Parse(one)).Text);
    }

    [Fact]
    public void Dates_are_ordered_by_their_first_day_then_their_last()
    {
        string[] ordered = ["../2003", "[..2005]", "/..", "Y-20000", "-0044", "2015~", "2016-01-01", "2016-01", "2016", "2016/2018", "2016/..", "2016-01-02", "2019-22", "Y20000"];
        Edtf?[] dates = [null, .. ordered.Select(Edtf.Parse)];
        Assert.Equal(dates.ToList(), dates.Reverse().Order(EdtfOrder.Instance).ToList());
    }
}
