using System.Globalization;
using NodaTime;
using Serai.Edtf;
using Serai.Platform.Localisation;

namespace Serai.Tests.Platform.Localisation;

public sealed class HeldTogetherTests
{
    [Theory]
    [InlineData("2025-09-22", "en", "22_September_2025")]
    [InlineData("2025-09", "en", "September_2025")]
    [InlineData("2019-22", "en", "summer_2019")]
    [InlineData("2016~", "en", "about 2016")]
    [InlineData("2025-09-22?", "en", "perhaps 22_September_2025")]
    [InlineData("2015-05-22/2016-03", "en", "22_May_2015 – March_2016")]
    [InlineData("2015-05-22/..", "en", "since 22_May_2015")]
    [InlineData("[2013-05..2014-07]", "en", "between May_2013 and July_2014")]
    [InlineData("-0043-03-15", "en", "15_March_44_BC")]
    [InlineData("0009-09", "en", "September_AD_9")]
    [InlineData("2025-09-22", "zh-Hant", "2025年9月22日")]
    [InlineData("2015-05-22/..", "zh-Hans", "2015年5月22日起")]
    public void A_date_in_the_readers_words_does_not_break_within(string edtf, string language, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(words.Replace('_', '\u00A0'), EdtfDate.Parse(edtf).Words());
        if (language == "en")
            Assert.DoesNotContain('\u00A0', EdtfDate.Parse(edtf).ToWords(language));
    }

    [Theory]
    [InlineData("en", "22\u00A0September\u00A02025")]
    [InlineData("zh-Hans", "2025年9月22日")]
    public void Nor_does_a_day(string language, string words)
    {
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        Assert.Equal(words, DateWords.Of(new LocalDate(2025, 9, 22)));
    }
}
