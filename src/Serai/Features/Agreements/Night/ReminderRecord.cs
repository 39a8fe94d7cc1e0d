using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Deadlines;
using Serai.Features.Agreements.Register;
using Serai.Features.Office;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Agreements.Night;

/// <summary>When an office is reminded, as it is edited: its key is the office. Where it never said so, it begins with what is usual. Only its page asks who may.</summary>
public sealed class ReminderRecord : RecordKind
{
    private const int MostEscalate = 365;

    private static readonly Field[] All =
    [
        Field.Of<ReminderRule>("months", new AheadFormat("NotMonths", 1, ReminderRule.MostMonths), r => r.Months, (r, v) => r.Months = (string)v!),
        Field.Of<ReminderRule>("days", new AheadFormat("NotDays", 0, ReminderRule.MostDays), r => r.Days, (r, v) => r.Days = (string)v!),
        Field.Of<ReminderRule>("escalate", new WholeFormat(1, MostEscalate), r => r.EscalateDays, (r, v) => r.EscalateDays = (int?)(long?)v),
    ];

    public override string Name => "reminder-rule";

    public override Type Texts => typeof(DeadlineTexts);

    public override IReadOnlyList<Field> Fields => All;

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop)
    {
        if (await db.OfficeEndAsync(key, stop) is not { } office)
            return null;
        var keeper = office.Id;
        var rule = await db.Set<ReminderRule>().FirstOrDefaultAsync(r => r.KeeperId == keeper, stop) ?? ReminderRule.UsualOf(keeper);
        var page = RegisterLinks.RemindersOf(office.Slug);
        return new(rule, page[1..], keeper, "", [keeper], page);
    }

    public override Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) => Task.FromResult<RecordAt?>(null);

    // Of two who say it first at once, the second finds what the other said.
    public override Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        if (db.Entry(at.Record).State == EntityState.Detached)
            db.Add(at.Record);
        return Task.FromResult(at);
    }
}

/// <summary>“12, 6, 3”: how long ahead, the most first; nothing for never.</summary>
public sealed class AheadFormat(string problem, int least, int most) : FieldFormat
{
    public override FieldType Type => FieldType.Line;

    public override FieldReading Empty => new("", "");

    public override int MaxLength => ReminderRule.Longest;

    public override ValueTask<FieldReading> ReadAsync(string text, FieldContext context) => ValueTask.FromResult(
        ReminderRule.Read(text, least, most) is { } read ? new FieldReading(read, read)
            : FieldReading.Refused(text, new FieldProblem(problem, text, most, ReminderRule.Most) { Texts = typeof(DeadlineTexts) }));

    public override ValueTask<string> WriteAsync(object value, FieldContext context) => ValueTask.FromResult((string)value);
}
