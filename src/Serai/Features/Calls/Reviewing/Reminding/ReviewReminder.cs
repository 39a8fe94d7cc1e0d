namespace Serai.Features.Calls.Reviewing.Reminding;

/// <summary>How far from the deadline a reviewer is reminded.</summary>
public enum ReminderStep
{
    WeekBefore,
    DayBefore,
    DayAfter,
    WeekAfter,

    /// <summary>Those who run the call pressed the button.</summary>
    ByHand,
}

/// <summary>That a reviewer was reminded of what they are to write. The row and the mail are one commit: nothing is said twice.</summary>
public sealed class ReviewReminder
{
    public Guid Id { get; init; } = NewId.Next();
    public Guid CallId { get; init; }
    public Guid RoundId { get; init; }
    public Guid ReviewerId { get; init; }
    public ReminderStep Step { get; init; }

    /// <summary>The day of the deadline: where that is moved, it is another one. Of one by hand the day on which it was sent. Both on the clocks of the call's zone.</summary>
    public LocalDate Day { get; init; }

    public Instant At { get; init; }
}
