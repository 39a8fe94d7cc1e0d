namespace Serai.Features.Calls.Reviewing.Reminding;

/// <summary>A reminder that is due.</summary>
/// <param name="Step">Which.</param>
/// <param name="Since">The day from which it is: whoever was asked only since is not told at once again.</param>
/// <param name="Deadline">The day of the deadline.</param>
public sealed record ReminderDue(ReminderStep Step, LocalDate Since, LocalDate Deadline)
{
    private const int Week = 7, Day = 1;

    /// <summary>Which reminder a round is at; null where none is due. A night that was missed is made up for, as long as the next one is not due.</summary>
    /// <param name="round">The round.</param>
    /// <param name="zone">The call's zone, on whose clocks days are counted.</param>
    /// <param name="now">When.</param>
    public static ReminderDue? Of(ReviewRound round, DateTimeZone zone, Instant now)
    {
        if (round.Closes is not { } closes || !round.IsOpenAt(now))
            return null;
        var (deadline, today) = (closes.InZone(zone).Date, now.InZone(zone).Date);
        (ReminderStep Step, int Days)[] steps = round.IsLateAt(now)
            ? [(ReminderStep.WeekAfter, Week), (ReminderStep.DayAfter, Day)]
            : [(ReminderStep.DayBefore, -Day), (ReminderStep.WeekBefore, -Week)];
        foreach (var (step, days) in steps)
            if (deadline.PlusDays(days) is var since && today >= since)
                return new(step, since, deadline);
        return null;
    }
}
