using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;

namespace Serai.Features.Office.Kinds;

/// <summary>A note, with who wrote it and when.</summary>
public sealed class NotePart : OfficePart<OfficeNote>
{
    private const int Longest = 20_000;

    private static readonly Field[] All =
    [
        Field.Of<OfficeNote>("text", new TextFormat(lines: true, maxLength: Longest), r => r.Text.Length == 0 ? null : r.Text, (r, v) => r.Text = (string)v!, required: true),
    ];

    public override string Name => "office-note";

    public override string Part => "notes";

    public override bool TellsOfPersons => true;

    public override IReadOnlyList<Field> Fields => All;

    public override Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context)
    {
        var note = (OfficeNote)at.Record;
        if (note.WrittenAt == default)
            (note.WrittenBy, note.WrittenAt) = (step.Doing.PersonId, step.Doing.At);
        return Task.CompletedTask;
    }

    protected override OfficeNote New(OfficeWith with) => new() { OfficeId = with.Office.Id, PartnerId = with.Partner.Id };
}
