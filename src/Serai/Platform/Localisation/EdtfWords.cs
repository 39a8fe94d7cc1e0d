using System.Globalization;

namespace Serai.Platform.Localisation;

/// <summary>Dates of honest precision in the reader's words: “summer 2019”.</summary>
public static class EdtfWords
{
    public static string Words(this EdtfDate date) => HeldTogether.Dates(date.ToWords(CultureInfo.CurrentUICulture.Name));
}
