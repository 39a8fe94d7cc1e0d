using Serai.Platform.Web;

namespace Serai.Features.Alliances.Compared;

/// <summary>The days asked about and today, the earlier first.</summary>
public readonly record struct TwoDays(DayRange Earlier, DayRange Later)
{
    public static TwoDays Of(AsOf asOf)
    {
        var (asked, today) = (DayRange.Of(asOf), DayRange.Of(asOf.Today));
        return asked.First <= today.First ? new(asked, today) : new(today, asked);
    }
}
