using System.Globalization;
using NodaTime;
using NodaTime.Text;
using Serai.Platform.Web;

namespace Serai.Platform.Localisation;

/// <summary>Days as the reader writes them.</summary>
public static class DateWords
{
    private static readonly LocalDatePattern English = LocalDatePattern.Create("d MMMM uuuu", CultureInfo.GetCultureInfo(Languages.English));
    private static readonly LocalDatePattern Chinese = LocalDatePattern.CreateWithInvariantCulture("uuuu'年'M'月'd'日'");

    public static string Of(LocalDate day) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "zh" ? Chinese.Format(day) : HeldTogether.Dates(English.Format(day));

    public static string Of(AsOf asOf) => asOf.IsDay ? Of(asOf.From) : EdtfDate.Parse(asOf.Text!).Words();
}
