using Serai.Platform.History;

namespace Serai.Features.Calls.Deciding;

/// <summary>How many places a call has, and of whom there are to be how many.</summary>
public sealed class CallQuotas : IVersioned
{
    public const int MostPlaces = 100_000, MostDays = 365, UsualDays = 14;

    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }
    public Guid KeeperId { get; set; }

    /// <summary>At most so many get a place.</summary>
    public int Places { get; set; }

    /// <summary>How many of the others are proposed for the reserve.</summary>
    public int Reserve { get; set; }

    /// <summary>Within how many days whoever gets a place has to confirm it.</summary>
    public int ConfirmDays { get; set; } = UsualDays;

    /// <summary>As <see cref="QuotaJson"/> writes them.</summary>
    public string Rules { get; set; } = "[]";

    public int Version { get; set; }

    /// <summary>The end of the last day on which a place that is told now can be confirmed.</summary>
    public Instant ConfirmBy(Instant now, string zone)
    {
        var at = DateTimeZoneProviders.Tzdb[zone];
        return at.AtLeniently(now.InZone(at).Date.PlusDays(ConfirmDays).At(new LocalTime(23, 59))).ToInstant();
    }
}
