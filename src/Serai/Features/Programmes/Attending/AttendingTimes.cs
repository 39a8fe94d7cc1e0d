using System.Globalization;
using NodaTime.Text;
using Serai.Platform.Localisation;

namespace Serai.Features.Programmes.Attending;

/// <summary>Says moments on the clocks of an edition.</summary>
public static class AttendingTimes
{
    /// <summary>The time alone: “09:03”.</summary>
    public static string Clock(Instant at, DateTimeZone zone) => at.InZone(zone).TimeOfDay.ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>The day in words and the time.</summary>
    public static string Of(Instant at, DateTimeZone zone) => $"{DateWords.Of(at.InZone(zone).Date)} {Clock(at, zone)}";

    /// <summary>As files have it.</summary>
    public static string Iso(Instant at) => InstantPattern.General.Format(at);
}
