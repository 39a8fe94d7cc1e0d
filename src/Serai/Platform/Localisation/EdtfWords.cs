using System.Collections.Concurrent;
using System.Globalization;

namespace Serai.Platform.Localisation;

/// <summary>Dates of honest precision in the reader's words: “summer 2019”.</summary>
public static class EdtfWords
{
    private const int MostRemembered = 20_000;

    // The same few hundred dates stand on page after page.
    private static readonly ConcurrentDictionary<(string Date, Hemisphere Hemisphere, string Reader), string> Known = new();
    private static int remembered;

    public static string Words(this EdtfDate date)
    {
        var key = (date.Text, date.Hemisphere, CultureInfo.CurrentUICulture.Name);
        if (Known.TryGetValue(key, out var known)) return known;
        var words = HeldTogether.Dates(date.ToWords(key.Name));
        if (remembered < MostRemembered && Known.TryAdd(key, words)) Interlocked.Increment(ref remembered);
        return words;
    }
}
