using NodaTime.Text;
using Serai.Features.Calls.Making;

namespace Serai.Features.Programmes;

/// <summary>The first and last day of an edition.</summary>
/// <param name="First">The day on which it begins.</param>
/// <param name="Last">The day on which it ends.</param>
public sealed record EditionDays(LocalDate First, LocalDate Last)
{
    /// <summary>How many days it lasts.</summary>
    public int Count => Period.DaysBetween(First, Last) + 1;

    /// <summary>Null where the date says no more than a month, a season or a year, or is not sure of its days.</summary>
    public static EditionDays? Of(EdtfDate? held) => held?.Text.Split('/') switch
    {
        [var day] when Day(day) is { } only => new(only, only),
        [var from, var to] when Day(from) is { } first && Day(to) is { } last && first <= last => new(first, last),
        _ => null,
    };

    /// <summary>Whether a session lies within them. One that ends at midnight is of the day before.</summary>
    public bool Has(EditionSession session) =>
        LocalTimeFormat.Pattern.Parse(session.StartsLocal).Value.Date >= First && LocalTimeFormat.Pattern.Parse(session.EndsLocal).Value.PlusMinutes(-1).Date <= Last;

    private static LocalDate? Day(string text) => LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : null;
}
