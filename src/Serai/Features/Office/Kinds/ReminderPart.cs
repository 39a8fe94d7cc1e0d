using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;

namespace Serai.Features.Office.Kinds;

/// <summary>Something to be done: by when, and by whom.</summary>
public sealed class ReminderPart : OfficePart<OfficeReminder>
{
    public const string Word = "reminders", Done = "done";

    private static readonly Field[] All =
    [
        Field.Of<OfficeReminder>("what", new TextFormat(maxLength: 500), r => r.What.Length == 0 ? null : r.What, (r, v) => r.What = (string)v!, required: true),
        Field.Of<OfficeReminder>("due", new DayFormat(), r => r.Due, (r, v) => r.Due = (LocalDate?)v),
        Field.Of<OfficeReminder>("whose", new StaffFormat(), r => r.WhoseId, (r, v) => r.WhoseId = (Guid?)v),
        Field.Of<OfficeReminder>(Done, new YesNoFormat(), r => r.IsDone, (r, v) => r.IsDone = (bool)v!),
    ];

    public override string Name => "office-reminder";

    public override string Part => Word;

    public override IReadOnlyList<Field> Fields => All;

    public override Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context)
    {
        var reminder = (OfficeReminder)at.Record;
        if (reminder.IsDone != reminder.DoneAt is not null)
            (reminder.DoneBy, reminder.DoneAt) = reminder.IsDone ? (step.Doing.PersonId, (Instant?)step.Doing.At) : (null, null);
        return Task.CompletedTask;
    }

    protected override OfficeReminder New(OfficeWith with) => new() { OfficeId = with.Office.Id, PartnerId = with.Partner.Id };
}
