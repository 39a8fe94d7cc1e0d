using NodaTime;

namespace Serai.Platform.Web;

/// <summary>Which day it is where this registry is kept (setting <c>Serai:TimeZone</c>, a TZDB name; UTC without it).</summary>
public sealed class Today(IClock clock, DateTimeZone zone)
{
    public LocalDate Day => DayOf(clock.GetCurrentInstant());

    /// <summary>Which day it was there at an instant.</summary>
    public LocalDate DayOf(Instant at) => at.InZone(zone).Date;

    public static DateTimeZone Zone(IConfiguration configuration)
    {
        var name = configuration["Serai:TimeZone"] ?? "Etc/UTC";
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
            ?? throw new InvalidOperationException($"Serai:TimeZone '{name}' is not a time zone of the TZ database.");
    }
}
