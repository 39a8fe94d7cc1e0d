using System.Globalization;

namespace Serai.Edtf.Tests.Words;

public class WordsTests
{
    [Theory]
    [InlineData("2015-05-22", "22 May 2015", "2015年5月22日", "2015年5月22日")]
    [InlineData("2015-05", "May 2015", "2015年5月", "2015年5月")]
    [InlineData("2015", "2015", "2015年", "2015年")]
    [InlineData("2019-22", "summer 2019", "2019年夏", "2019年夏")]
    [InlineData("2016~", "about 2016", "約2016年", "约2016年")]
    [InlineData("2016-05?", "perhaps May 2016", "2016年5月（存疑）", "2016年5月（存疑）")]
    [InlineData("2016%", "perhaps about 2016", "約2016年（存疑）", "约2016年（存疑）")]
    [InlineData("[..2005]", "2005 or earlier", "2005年或更早", "2005年或更早")]
    [InlineData("[2005-06..]", "June 2005 or later", "2005年6月或更晚", "2005年6月或更晚")]
    [InlineData("[2013..2014]", "2013 or 2014", "2013年或2014年", "2013年或2014年")]
    [InlineData("[2013..2017]", "between 2013 and 2017", "2013年至2017年之間", "2013年至2017年之间")]
    [InlineData("[2012,2014]", "2012 or 2014", "2012年或2014年", "2012年或2014年")]
    [InlineData("[2012,2014,2016-05]", "2012, 2014 or May 2016", "2012年、2014年或2016年5月", "2012年、2014年或2016年5月")]
    [InlineData("[2012,2014..]", "2012, or 2014 or later", "2012年或2014年或更晚", "2012年或2014年或更晚")]
    [InlineData("2015-05-22/..", "since 22 May 2015", "2015年5月22日起", "2015年5月22日起")]
    [InlineData("2015/", "from 2015, end unknown", "2015年起，結束時間不詳", "2015年起，结束时间不详")]
    [InlineData("../2006", "until 2006", "至2006年", "至2006年")]
    [InlineData("/2006", "until 2006, beginning unknown", "至2006年，開始時間不詳", "至2006年，开始时间不详")]
    [InlineData("/..", "beginning unknown, still open", "開始時間不詳，仍在持續", "开始时间不详，仍在持续")]
    [InlineData("../..", "no beginning, still open", "沒有開始，沒有結束", "没有开始，没有结束")]
    [InlineData("../", "no beginning, end unknown", "沒有開始，結束時間不詳", "没有开始，结束时间不详")]
    [InlineData("2018/2019", "2018–2019", "2018年至2019年", "2018年至2019年")]
    [InlineData("2018/2018", "2018", "2018年", "2018年")]
    [InlineData("2013-06-24/2013-06-26", "24–26 June 2013", "2013年6月24日至26日", "2013年6月24日至26日")]
    [InlineData("2013-06-24/2013-07-03", "24 June – 3 July 2013", "2013年6月24日至7月3日", "2013年6月24日至7月3日")]
    [InlineData("2013-12-30/2014-01-02", "30 December 2013 – 2 January 2014", "2013年12月30日至2014年1月2日", "2013年12月30日至2014年1月2日")]
    [InlineData("2013-05/2013-08", "May–August 2013", "2013年5月至8月", "2013年5月至8月")]
    [InlineData("2013-21/2013-22", "spring to summer 2013", "2013年春至夏", "2013年春至夏")]
    [InlineData("1984~/2004-06", "about 1984 – June 2004", "約1984年至2004年6月", "约1984年至2004年6月")]
    [InlineData("2013-06-24?/2013-06-26", "perhaps 24 June 2013 – 26 June 2013", "2013年6月24日（存疑）至2013年6月26日", "2013年6月24日（存疑）至2013年6月26日")]
    [InlineData("201X", "a year in the 2010s", "2010年代某年", "2010年代某年")]
    [InlineData("200X", "a year in 2000–2009", "2000年至2009年之間某年", "2000年至2009年之间某年")]
    [InlineData("19XX", "a year in 1900–1999", "1900年至1999年之間某年", "1900年至1999年之间某年")]
    [InlineData("201X~", "a year in about the 2010s", "約2010年代某年", "约2010年代某年")]
    [InlineData("2004-XX", "a month in 2004", "2004年某月", "2004年某月")]
    [InlineData("2004-06-XX", "a day in June 2004", "2004年6月某日", "2004年6月某日")]
    [InlineData("2004-XX-XX", "a day in 2004", "2004年某日", "2004年某日")]
    [InlineData("-0043-03-15", "15 March 44 BC", "公元前44年3月15日", "公元前44年3月15日")]
    [InlineData("0000", "1 BC", "公元前1年", "公元前1年")]
    [InlineData("0800", "AD 800", "公元800年", "公元800年")]
    [InlineData("-0043/0014", "44 BC – AD 14", "公元前44年至公元14年", "公元前44年至公元14年")]
    [InlineData("Y170000002", "the year 170,000,002", "170000002年", "170000002年")]
    [InlineData("Y-17000", "17,001 BC", "公元前17001年", "公元前17001年")]
    [InlineData("1985-04-12T23:20:30", "12 April 1985, 23:20:30", "1985年4月12日 23:20:30", "1985年4月12日 23:20:30")]
    [InlineData("1985-04-12T23:20:30Z", "12 April 1985, 23:20:30 (UTC)", "1985年4月12日 23:20:30（UTC）", "1985年4月12日 23:20:30（UTC）")]
    [InlineData("1985-04-12T23:20:30+04", "12 April 1985, 23:20:30 (UTC+04:00)", "1985年4月12日 23:20:30（UTC+04:00）", "1985年4月12日 23:20:30（UTC+04:00）")]
    public void A_date_is_said_in_each_language(string text, string english, string traditional, string simplified)
    {
        var date = Edtf.Parse(text);
        Assert.Equal(english, date.ToWords("en"));
        Assert.Equal(traditional, date.ToWords("zh-Hant"));
        Assert.Equal(simplified, date.ToWords("zh-Hans"));
    }

    [Fact]
    public void A_southern_season_says_so()
    {
        var summer = Edtf.Parse("2019-22").In(Hemisphere.Southern);
        Assert.Equal("summer 2019 (southern hemisphere)", summer.ToWords("en"));
        Assert.Equal("2019年夏（南半球）", summer.ToWords("zh-Hant"));
    }

    [Theory]
    [InlineData("en-GB", "about 2016")]
    [InlineData("de", "about 2016")]
    [InlineData("", "about 2016")]
    [InlineData("zh", "约2016年")]
    [InlineData("zh-CN", "约2016年")]
    [InlineData("zh-HK", "約2016年")]
    [InlineData("zh-Hant-TW", "約2016年")]
    [InlineData("zh-Hans-HK", "约2016年")]
    [InlineData("yue", "約2016年")]
    public void The_language_is_the_readers(string language, string words) =>
        Assert.Equal(words, Edtf.Parse("2016~").ToWords(language));

    [Fact]
    public void A_culture_names_its_language() =>
        Assert.Equal("約2016年", Edtf.Parse("2016~").ToWords(CultureInfo.GetCultureInfo("zh-Hant")));

    [Theory]
    [InlineData("2015-05-22", null, "since 22 May 2015", "2015年5月22日起")]
    [InlineData("[2013..2014]", null, "since 2013 or 2014", "2013年或2014年起")]
    [InlineData("2016", "2019~", "2016 – about 2019", "2016年至約2019年")]
    [InlineData("2013-06-24", "2013-06-26", "24–26 June 2013", "2013年6月24日至26日")]
    [InlineData(null, "2006", "until 2006, beginning unknown", "至2006年，開始時間不詳")]
    [InlineData(null, null, "beginning unknown, still open", "開始時間不詳，仍在持續")]
    public void A_period_is_said_as_an_interval_is(string? since, string? until, string english, string traditional)
    {
        var period = new EdtfPeriod(since is null ? null : Edtf.Parse(since), until is null ? null : Edtf.Parse(until));
        Assert.Equal(english, period.ToWords("en"));
        Assert.Equal(traditional, period.ToWords("zh-Hant"));
    }
}
