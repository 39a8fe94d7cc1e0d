using System.Globalization;
using Serai.Platform.Localisation;

namespace Serai.Features.Certificates;

/// <summary>Says moments as they hold everywhere.</summary>
public static class CertificateTimes
{
    /// <summary>“28 November 2026 05:40 UTC”.</summary>
    public static string Of(Instant at) => string.Create(CultureInfo.InvariantCulture, $"{DateWords.Of(at.InUtc().Date)} {at.InUtc().TimeOfDay:HH:mm} UTC");
}
