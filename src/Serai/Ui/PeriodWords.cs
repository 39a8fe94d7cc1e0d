using Microsoft.Extensions.Localization;
using Serai.Platform.Localisation;

namespace Serai.Ui;

/// <summary>A period as it is known: "since 2016", "2012 to March 2019", "ended, day unknown".</summary>
public static class PeriodWords
{
    /// <param name="texts">The interface's texts.</param>
    /// <param name="since">When it began; null where no source says.</param>
    /// <param name="until">When it ended; null where no source says that it did.</param>
    /// <param name="ended">That it ended is known, though not when.</param>
    public static string Period(this IStringLocalizer<UiTexts> texts, EdtfDate? since, EdtfDate? until, bool ended = false) => (since, until) switch
    {
        ({ } a, { } b) => texts["Period.SinceUntil", a.Words(), b.Words()],
        ({ } a, null) when ended => texts["Period.SinceEnded", a.Words()],
        ({ } a, null) => texts["Period.Since", a.Words()],
        (null, { } b) => texts["Period.Until", b.Words()],
        _ => texts[ended ? "Period.Ended" : "Period.Unknown"],
    };
}
