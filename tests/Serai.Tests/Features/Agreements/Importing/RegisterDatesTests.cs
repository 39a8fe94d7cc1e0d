using NodaTime;
using Serai.Features.Agreements.Importing.Reading;

namespace Serai.Tests.Features.Agreements.Importing;

/// <summary>Dates as offices write them: read where they mean one day, month or year, and else said to be in doubt.</summary>
public sealed class RegisterDatesTests
{
    private static readonly LocalDate Today = new(2026, 11, 23);
    private static readonly DateWays Unsaid = new();

    [Theory]
    [InlineData("2019", "2019")]
    [InlineData("2019年", "2019")]
    [InlineData("8/2019", "2019-08")]
    [InlineData("08.2019", "2019-08")]
    [InlineData("2019/8", "2019-08")]
    [InlineData("2019/08", "2019-08")]
    [InlineData("2019-08", "2019-08")]
    [InlineData("2011-12", "2011-12")]
    [InlineData("2019年8月", "2019-08")]
    [InlineData("August 2019", "2019-08")]
    [InlineData("Aug. 2019", "2019-08")]
    [InlineData("2019-08-31", "2019-08-31")]
    [InlineData("2019-08-31 00:00:00", "2019-08-31")]
    [InlineData("20190831", "2019-08-31")]
    [InlineData("31.8.2019", "2019-08-31")]
    [InlineData("31/08/2019", "2019-08-31")]
    [InlineData("08/31/2019", "2019-08-31")]
    [InlineData("04/04/2019", "2019-04-04")]
    [InlineData("2019/8/31", "2019-08-31")]
    [InlineData("2019.8.31", "2019-08-31")]
    [InlineData("2019年8月31日", "2019-08-31")]
    [InlineData("２０１９年８月３１日", "2019-08-31")]
    [InlineData("2019年 8月 31號", "2019-08-31")]
    [InlineData("民國108年8月31日", "2019-08-31")]
    [InlineData("31 August 2019", "2019-08-31")]
    [InlineData("31st of August, 2019", "2019-08-31")]
    [InlineData("August 31, 2019", "2019-08-31")]
    [InlineData("Aug 31st, 2019", "2019-08-31")]
    [InlineData("31-Aug-2019", "2019-08-31")]
    [InlineData("Saturday, 31 August 2019", "2019-08-31")]
    [InlineData("Sept 2019", "2019-09")]
    [InlineData("c. 2019", "2019~")]
    [InlineData("约2019年", "2019~")]
    [InlineData("2019?", "2019?")]
    public void A_date_that_means_one_thing_is_read(string text, string edtf) => Assert.Equal(edtf, RegisterDates.Read(text, Unsaid, false, Today).Date?.Text);

    [Theory]
    [InlineData("", DateAnswer.Nothing)]
    [InlineData("n.d.", DateAnswer.Nothing)]
    [InlineData("不详", DateAnswer.Nothing)]
    [InlineData("ongoing", DateAnswer.Open)]
    [InlineData("open-ended", DateAnswer.Open)]
    [InlineData("長期有效", DateAnswer.Open)]
    [InlineData("03/04/2019", DateAnswer.DayOrMonth)]
    [InlineData("3.4.2019", DateAnswer.DayOrMonth)]
    [InlineData("31/08/19", DateAnswer.ShortYear)]
    [InlineData("03/04/19", DateAnswer.ShortYear)]
    [InlineData("31-Aug-19", DateAnswer.ShortYear)]
    [InlineData("2019/20", DateAnswer.AcademicYear)]
    [InlineData("2019-20", DateAnswer.AcademicYear)]
    [InlineData("2019–2020", DateAnswer.AcademicYear)]
    [InlineData("AY 2019/20", DateAnswer.AcademicYear)]
    [InlineData("2019/20学年", DateAnswer.AcademicYear)]
    [InlineData("2011/12", DateAnswer.AcademicYear)]
    [InlineData("2019-2024", DateAnswer.TwoDates)]
    [InlineData("2019-09/2020-08", DateAnswer.TwoDates)]
    [InlineData("1.9.2019 - 31.8.2024", DateAnswer.TwoDates)]
    [InlineData("3019", DateAnswer.Unlikely)]
    [InlineData("0201-01-01", DateAnswer.Unlikely)]
    [InlineData("2019-02-30", DateAnswer.NotADate)]
    [InlineData("31/13/2019", DateAnswer.NotADate)]
    [InlineData("0/8/2019", DateAnswer.NotADate)]
    [InlineData("soon", DateAnswer.NotADate)]
    [InlineData("see file", DateAnswer.NotADate)]
    [InlineData("=1+1", DateAnswer.NotADate)]
    public void What_may_mean_several_things_or_nothing_is_no_date(string text, DateAnswer answer)
    {
        var read = RegisterDates.Read(text, Unsaid, false, Today);
        Assert.Equal((answer, (string?)null), (read.Answer, read.Date?.Text));
    }

    [Theory]
    [InlineData("03/04/2019", "2019-04-03", "2019-03-04")]
    [InlineData("3.4.2019", "2019-04-03", "2019-03-04")]
    public void One_word_for_the_column_settles_day_and_month(string text, string dayFirst, string monthFirst)
    {
        Assert.Equal([dayFirst, monthFirst], RegisterDates.Read(text, Unsaid, false, Today).Could);
        Assert.Equal(dayFirst, RegisterDates.Read(text, new(DayOrder.DayFirst), false, Today).Date?.Text);
        Assert.Equal(monthFirst, RegisterDates.Read(text, new(DayOrder.MonthFirst), false, Today).Date?.Text);
    }

    [Theory]
    [InlineData("31/08/19", "2019-08-31")]
    [InlineData("31/08/56", "2056-08-31")]
    [InlineData("31/08/57", "1957-08-31")]
    [InlineData("Aug 98", "1998-08")]
    public void A_short_year_is_the_nearest_once_somebody_says_so(string text, string edtf) => Assert.Equal(edtf, RegisterDates.Read(text, new(Years: ShortYears.Nearest), false, Today).Date?.Text);

    [Theory]
    [InlineData("2019/20", AcademicYears.September, "2019-09", "2020-08")]
    [InlineData("AY 2019-2020", AcademicYears.September, "2019-09", "2020-08")]
    [InlineData("2019/20", AcademicYears.YearsAlone, "2019", "2020")]
    [InlineData("2011/12", AcademicYears.Month, "2011-12", "2011-12")]
    [InlineData("2019/20", AcademicYears.Month, null, null)]
    public void An_academic_year_begins_and_ends_as_somebody_says(string text, AcademicYears academic, string? begins, string? ends)
    {
        Assert.Equal(begins, RegisterDates.Read(text, new(Academic: academic), false, Today).Date?.Text);
        Assert.Equal(ends, RegisterDates.Read(text, new(Academic: academic), true, Today).Date?.Text);
    }

    [Fact]
    public void Every_day_of_a_century_is_read_back_from_each_form_or_said_to_be_in_doubt()
    {
        var names = new[] { "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December" };
        for (var day = new LocalDate(1950, 1, 1); day < new LocalDate(2050, 1, 1); day = day.PlusDays(7))
        {
            var (y, m, d) = (day.Year, day.Month, day.Day);
            var iso = $"{y:0000}-{m:00}-{d:00}";
            foreach (var sure in new[] { iso, $"{y}/{m}/{d}", $"{y}年{m}月{d}日", $"{d} {names[m - 1]} {y}", $"{names[m - 1]} {d}, {y}", $"{d}-{names[m - 1][..3]}-{y}" })
                Assert.Equal(iso, RegisterDates.Read(sure, Unsaid, false, Today).Date?.Text);
            foreach (var between in new[] { '/', '.', '-' })
            {
                var (european, american) = ($"{d}{between}{m}{between}{y}", $"{m:00}{between}{d:00}{between}{y}");
                Assert.Equal(d > 12 || d == m ? iso : null, RegisterDates.Read(european, Unsaid, false, Today).Date?.Text);
                Assert.Equal(d > 12 || d == m ? iso : null, RegisterDates.Read(american, Unsaid, false, Today).Date?.Text);
                Assert.Equal(iso, RegisterDates.Read(european, new(DayOrder.DayFirst), false, Today).Date?.Text);
                Assert.Equal(iso, RegisterDates.Read(american, new(DayOrder.MonthFirst), false, Today).Date?.Text);
            }
        }
    }

    [Fact]
    public void Noise_is_never_a_date_and_never_hangs()
    {
        var random = new Random(20261123);
        const string signs = "0123456789/.-年月日 abjun~?,xX;\u0001=";
        for (var n = 0; n < 20_000; n++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 24)).Select(_ => signs[random.Next(signs.Length)]));
            var read = RegisterDates.Read(text, Unsaid, false, Today);
            Assert.Equal(read.Answer == DateAnswer.Date, read.Date is not null);
            Assert.True(read.Date is not { } date || (date.Earliest?.Year ?? 0) is >= 1850 and <= 2200, text);
        }
    }
}
