namespace Serai.Features.Agreements.Deadlines;

/// <summary>Marks the texts of deadlines: calendar, feeds, reminders and the mails of the night.</summary>
public sealed class DeadlineTexts;
