using System.Globalization;
using Serai.Platform.Localisation;

namespace Serai.Features.Programmes;

/// <summary>Says when a session is, on the clocks of its edition.</summary>
public static class SessionTimes
{
    /// <summary>The day in words and both times; a second day where it ends on another.</summary>
    public static string Of(EditionSession session, DateTimeZone zone)
    {
        var (starts, ends) = (session.Starts.InZone(zone), session.Ends.InZone(zone));
        return starts.Date == ends.Date
            ? string.Create(CultureInfo.InvariantCulture, $"{DateWords.Of(starts.Date)} {starts.TimeOfDay:HH:mm}–{ends.TimeOfDay:HH:mm}")
            : string.Create(CultureInfo.InvariantCulture, $"{DateWords.Of(starts.Date)} {starts.TimeOfDay:HH:mm} – {DateWords.Of(ends.Date)} {ends.TimeOfDay:HH:mm}");
    }
}
