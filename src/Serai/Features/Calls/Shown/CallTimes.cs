using Serai.Platform.Localisation;

namespace Serai.Features.Calls.Shown;

/// <summary>Says moments on the clocks of a call's zone.</summary>
public static class CallTimes
{
    /// <summary>The day in words, the time and the zone: “31 March 2027 17:00 Asia/Hong Kong”.</summary>
    public static string Of(Instant at, string zone)
    {
        var local = at.InZone(DateTimeZoneProviders.Tzdb[zone]);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{DateWords.Of(local.Date)} {local.TimeOfDay:HH:mm} {zone.Replace('_', ' ')}");
    }
}
