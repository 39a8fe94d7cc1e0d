using Serai.Edtf.Wording;

namespace Serai.Edtf;

/// <summary>Periods in the reader's words.</summary>
public static class EdtfPeriodWords
{
    /// <summary>“since 22 May 2015”, “2016 – about 2019”, “until 2006, beginning unknown”.</summary>
    /// <param name="period">The period.</param>
    /// <param name="language">A language tag, as for <see cref="Edtf.ToWords(string)"/>.</param>
    public static string ToWords(this EdtfPeriod period, string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        // Two simple dates need not say twice what they share.
        if (period is { Since.Kind: EdtfKind.Date, Until.Kind: EdtfKind.Date } && period.Since.Hemisphere == period.Until.Hemisphere
            && Edtf.TryParse($"{period.Since.Text}/{period.Until.Text}", out var interval, out _))
            return interval.In(period.Since.Hemisphere).ToWords(language);
        return DateWording.For(language).Interval(
            period.Since?.ToWords(language),
            period.AlwaysWas ? EdtfEnd.Open : EdtfEnd.Unknown,
            period.Until?.ToWords(language),
            period.EndUnknown ? EdtfEnd.Unknown : EdtfEnd.Open);
    }
}
