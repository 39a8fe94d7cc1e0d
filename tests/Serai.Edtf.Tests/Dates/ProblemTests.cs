namespace Serai.Edtf.Tests.Dates;

public class ProblemTests
{
    [Theory]
    [InlineData("", EdtfProblemCode.Empty, "", 0, null)]
    [InlineData("2016 ", EdtfProblemCode.Blank, " ", 4, "2016")]
    [InlineData("[2012, 2014]", EdtfProblemCode.Blank, " ", 6, "[2012,2014]")]
    [InlineData("2019-02-30 ", EdtfProblemCode.NoSuchDay, "2019-02-30", 0, "28")]
    [InlineData("   ", EdtfProblemCode.Empty, "", 0, null)]
    [InlineData("n/a", EdtfProblemCode.NotADate, "n", 0, null)]
    [InlineData("spring of 2016", EdtfProblemCode.NotADate, "spring of 2016", 0, null)]
    [InlineData("2016.3", EdtfProblemCode.NotADate, "2016.3", 0, "2016-03")]
    [InlineData("2016/3/5", EdtfProblemCode.ManySlashes, "2016/3/5", 0, "2016-03-05")]
    [InlineData("201x", EdtfProblemCode.Spelling, "201x", 0, "201X")]
    [InlineData("２０１６", EdtfProblemCode.Spelling, "２０１６", 0, "2016")]
    [InlineData("2016～", EdtfProblemCode.Spelling, "2016～", 0, "2016~")]
    [InlineData("2016–03", EdtfProblemCode.Spelling, "2016–03", 0, "2016-03")]
    [InlineData("2016-13", EdtfProblemCode.NoSuchMonth, "2016-13", 0, null)]
    [InlineData("2016-00", EdtfProblemCode.NoSuchMonth, "2016-00", 0, null)]
    [InlineData("2019-02-30", EdtfProblemCode.NoSuchDay, "2019-02-30", 0, "28")]
    [InlineData("1900-02-29", EdtfProblemCode.NoSuchDay, "1900-02-29", 0, "28")]
    [InlineData("2015/2019-04-31", EdtfProblemCode.NoSuchDay, "2019-04-31", 5, "30")]
    [InlineData("2019-22-01", EdtfProblemCode.NotADate, "2019-22-01", 0, null)]
    [InlineData("2016-03-05T24:00:00", EdtfProblemCode.NoSuchTime, "24:00:00", 11, null)]
    [InlineData("2016-03-05T10:30", EdtfProblemCode.NoSuchTime, "10:30", 11, null)]
    [InlineData("2016-03-05T10:30:00+15", EdtfProblemCode.NoSuchOffset, "+15", 19, null)]
    [InlineData("2016-03-05T10:30:00-00:00", EdtfProblemCode.NoSuchOffset, "-00:00", 19, null)]
    [InlineData("-0000", EdtfProblemCode.NegativeZero, "-0000", 0, null)]
    [InlineData("-00XX", EdtfProblemCode.NegativeZero, "-00XX", 0, null)]
    [InlineData("12345", EdtfProblemCode.LongYearWithoutY, "12345", 0, "Y12345")]
    [InlineData("Y2006", EdtfProblemCode.ShortYearWithY, "Y2006", 0, "2006")]
    [InlineData("Y1234567890123456", EdtfProblemCode.YearTooLong, "Y1234567890123456", 0, "15")]
    [InlineData("/", EdtfProblemCode.NothingSaid, "/", 0, null)]
    [InlineData("2006/2004", EdtfProblemCode.EndBeforeStart, "2006/2004", 0, null)]
    [InlineData("2016-05/2016", EdtfProblemCode.EndBeforeStart, "2016-05/2016", 0, null)]
    [InlineData("2015/2016-03-05T10:30:00", EdtfProblemCode.TimeNotHere, "2016-03-05T10:30:00", 5, "2016-03-05")]
    [InlineData("2015/Y12345", EdtfProblemCode.LongYearNotHere, "Y12345", 5, null)]
    [InlineData("[]", EdtfProblemCode.BrokenSet, "[]", 0, null)]
    [InlineData("[..]", EdtfProblemCode.BrokenSet, "[..]", 0, null)]
    [InlineData("[2012,]", EdtfProblemCode.BrokenSet, "[2012,]", 0, null)]
    [InlineData("[2012", EdtfProblemCode.BrokenSet, "[2012", 0, null)]
    [InlineData("[2014..2013]", EdtfProblemCode.BrokenRun, "2014..2013", 1, null)]
    [InlineData("[2012..,2013]", EdtfProblemCode.BrokenRun, "2012..", 1, null)]
    [InlineData("[2012-01..2013]", EdtfProblemCode.BrokenRun, "2012-01..2013", 1, null)]
    [InlineData("[..2005~]", EdtfProblemCode.BrokenRun, "..2005~", 1, null)]
    public void Names_the_part_and_the_way_out(string text, EdtfProblemCode code, string part, int position, string? hint)
    {
        Assert.False(Edtf.TryParse(text, out _, out var problem));
        Assert.Equal(new EdtfProblem(code, text, part, position, hint), problem);
        Assert.False(problem.IsLevel2);
        Assert.EndsWith(".", problem.Message.Replace("..", "", StringComparison.Ordinal), StringComparison.Ordinal);
        if (hint is not null)
            Assert.Contains(hint, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2001-25", EdtfProblemCode.Level2Season)]
    [InlineData("2001-41~", EdtfProblemCode.Level2Season)]
    [InlineData("{1960,1961-12}", EdtfProblemCode.Level2AllOf)]
    [InlineData("2004?-06", EdtfProblemCode.Level2Mark)]
    [InlineData("~2004", EdtfProblemCode.Level2Mark)]
    [InlineData("156X-12-25", EdtfProblemCode.Level2Blank)]
    [InlineData("XXXX", EdtfProblemCode.Level2Blank)]
    [InlineData("2004-1X", EdtfProblemCode.Level2Blank)]
    [InlineData("Y17E7", EdtfProblemCode.Level2Exponent)]
    [InlineData("1950S2", EdtfProblemCode.Level2Significant)]
    [InlineData("201X/2020", EdtfProblemCode.Level2Interval)]
    [InlineData("[1950S2,1960]", EdtfProblemCode.Level2Significant)]
    public void The_rest_of_level_2_is_recognised(string text, EdtfProblemCode code)
    {
        Assert.False(Edtf.TryParse(text, out _, out var problem));
        Assert.Equal(code, problem.Code);
        Assert.True(problem.IsLevel2);
        Assert.Contains("level 2, which is not supported", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2004?-13", EdtfProblemCode.NoSuchMonth)]
    [InlineData("~2019-02-30", EdtfProblemCode.NoSuchDay)]
    [InlineData("2004-X3-45", EdtfProblemCode.NoSuchDay)]
    [InlineData("198X/1999-02-30", EdtfProblemCode.NoSuchDay)]
    [InlineData("{1960,1961-13}", EdtfProblemCode.NoSuchMonth)]
    [InlineData("{}", EdtfProblemCode.BrokenSet)]
    public void What_is_no_date_in_any_level_is_not_called_level_2(string text, EdtfProblemCode code)
    {
        Assert.False(Edtf.TryParse(text, out _, out var problem));
        Assert.Equal(code, problem.Code);
    }

    [Fact]
    public void Parsing_throws_what_trying_tells()
    {
        var refused = Assert.Throws<EdtfFormatException>(() => Edtf.Parse("2015/2019-02-30"));
        Assert.Equal((EdtfProblemCode.NoSuchDay, 5), (refused.Code, refused.Position));
        Assert.Equal("“2019-02-30” is not in the calendar: the days of that month are 01 to 28.", refused.Message);
    }

    [Fact]
    public void Nothing_is_no_date()
    {
        Assert.False(Edtf.TryParse(null, out _, out var problem));
        Assert.Equal(EdtfProblemCode.Empty, problem.Code);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hant")]
    [InlineData("zh-Hans")]
    public void Each_problem_has_a_sentence_of_its_own_that_names_the_thing(string language)
    {
        var sentences = Enum.GetValues<EdtfProblemCode>().Select(code => new EdtfProblem(code, "TEXT", "PART", 0, "HINT").ToWords(language)).ToList();
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
        Assert.Equal(2, sentences.Count(s => !s.Contains("TEXT", StringComparison.Ordinal) && !s.Contains("PART", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("2019-02-30", "「2019-02-30」不是曆法中的日子：該月有01至28日。", "“2019-02-30”不是历法中的日子：该月有01至28日。")]
    [InlineData("2016.3", "「2016.3」不是EDTF日期：請填寫年（2016）、月（2016-03）或日（2016-03-05）；是否指2016-03？", "“2016.3”不是EDTF日期：请填写年（2016）、月（2016-03）或日（2016-03-05）；是否指2016-03？")]
    [InlineData("{1960}", "「{1960}」屬EDTF第2級，此處不支援：集合內的日期若全部適用，請逐一填寫。", "“{1960}”属EDTF第2级，此处不支持：集合内的日期若全部适用，请逐一填写。")]
    public void A_problem_is_said_in_the_readers_language(string text, string traditional, string simplified)
    {
        Assert.False(Edtf.TryParse(text, out _, out var problem));
        Assert.Equal((traditional, simplified), (problem.ToWords("zh-Hant"), problem.ToWords("zh-Hans")));
        Assert.Equal(problem.Message, problem.ToWords("en"));
    }
}
