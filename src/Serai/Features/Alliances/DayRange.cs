using Serai.Features.Alliances.Conclusions;
using Serai.Platform.Web;

namespace Serai.Features.Alliances;

/// <summary>The days that a question is about, both included, counted from 1970-01-01.</summary>
public readonly record struct DayRange(int First, int Last)
{
    public static DayRange Of(LocalDate day) => new(When.Day(day), When.Day(day));

    /// <summary>The days that a page or an API call asks about.</summary>
    public static DayRange Of(AsOf asOf) => new(When.Day(asOf.From), When.Day(asOf.To));

    /// <summary>All days that a date may denote: for 2016 the whole year, so that “certain” means on every day of it.</summary>
    public static DayRange Of(EdtfDate date)
    {
        var when = When.Of(date);
        return new(when.Lo, when.Hi);
    }
}
