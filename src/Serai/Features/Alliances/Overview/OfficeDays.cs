using Serai.Features.Activities;

namespace Serai.Features.Alliances.Overview;

using Office = Serai.Features.Activities.Office;

/// <summary>Whether an office was held on the days asked for.</summary>
public static class OfficeDays
{
    /// <param name="others">All offices known of the same alliance.</param>
    public static MembershipAnswer HeldOn(this Office office, DayRange when, IEnumerable<Office> others)
    {
        if (office.Since is null && office.Until is null)
            return MembershipAnswer.No;
        // It goes on where nobody says that it ended; when somebody held it later, it has ended, on a day that nobody says.
        var period = new EdtfPeriod(office.Since, office.Until)
        {
            EndUnknown = office.Until is null && others.Any(o => o.Kind == office.Kind && o.Since?.Earliest > office.Since?.Latest),
        };
        var (first, last) = (Day(when.First), Day(when.Last));
        if (period.IsContradictory || period.Possible is not { } possible || possible.From > last || possible.To < first)
            return MembershipAnswer.No;
        return period.Certain is { } certain && certain.Contains(first) && certain.Contains(last) ? MembershipAnswer.Certain : MembershipAnswer.Possible;
    }

    private static LocalDate Day(int number) => Conclusions.When.Date(number);
}
