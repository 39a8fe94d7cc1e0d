namespace Serai.Features.Programmes.Surveys;

/// <summary>On whose clocks a survey opens and closes.</summary>
public static class SurveyZone
{
    /// <summary>The edition's zone; UTC where it has none.</summary>
    public static string Of(Edition edition) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(edition.Zone)?.Id ?? DateTimeZone.Utc.Id;
}
