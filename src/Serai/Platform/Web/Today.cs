using NodaTime;
using Serai.Platform.Settings;

namespace Serai.Platform.Web;

/// <summary>Which day it is where this registry is kept: by the time zone that was chosen on the page, else by <c>Serai:TimeZone</c>, a TZDB name; UTC without both.</summary>
public sealed class Today(IClock clock, SiteChoices choices)
{
    public LocalDate Day => DayOf(clock.GetCurrentInstant());

    /// <summary>Which day it was there at an instant.</summary>
    public LocalDate DayOf(Instant at) => at.InZone(choices.Now.Zone).Date;

    public static DateTimeZone Zone(IConfiguration configuration)
    {
        var name = configuration["Serai:TimeZone"] ?? "Etc/UTC";
        return DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
            ?? throw new InvalidOperationException($"Serai:TimeZone '{name}' is not a time zone of the TZ database.");
    }
}
