namespace Serai.Features.Programmes;

/// <summary>On whose clocks the times of an edition are.</summary>
public static class EditionZone
{
    /// <summary>Its own; UTC where it has none.</summary>
    public static DateTimeZone Of(Edition edition) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(edition.Zone) ?? DateTimeZone.Utc;
}
