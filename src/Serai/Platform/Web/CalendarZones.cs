using Ical.Net.CalendarComponents;

namespace Serai.Platform.Web;

/// <summary>Describes a time zone within a calendar (RFC 5545), for programs that do not know it by its name.</summary>
public static class CalendarZones
{
    /// <param name="zone">Its name (IANA).</param>
    /// <param name="first">The first moment that the calendar speaks of.</param>
    /// <param name="now">For what lies far ahead the rules hold that are known by now: the library looks for none that begin later.</param>
    public static VTimeZone Of(string zone, Instant first, Instant now) =>
        VTimeZone.FromDateTimeZone(zone, Instant.Min(first, now).ToDateTimeUtc().AddYears(-1), includeHistoricalData: false);
}
