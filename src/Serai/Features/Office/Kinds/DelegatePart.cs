using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Office.Kinds;

/// <summary>Our delegate or deputy there.</summary>
public sealed class DelegatePart : OfficePart<OfficeDelegate>
{
    private static readonly Field[] All =
    [
        Field.Of<OfficeDelegate>("kind", new ChoiceFormat<DelegateKind>(), r => r.Kind, (r, v) => r.Kind = (DelegateKind)v!, required: true),
        Field.Of<OfficeDelegate>("name", new TextFormat(), r => r.Name.Length == 0 ? null : r.Name, (r, v) => r.Name = (string)v!, required: true),
        Field.Of<OfficeDelegate>("email", new EmailFormat(), r => r.Email, (r, v) => r.Email = (string?)v),
        Field.Of<OfficeDelegate>("since", new DateFormat(), r => r.Since, (r, v) => r.Since = (EdtfDate?)v),
        Field.Of<OfficeDelegate>("until", new DateFormat(), r => r.Until, (r, v) => r.Until = (EdtfDate?)v),
    ];

    public override string Name => "office-delegate";

    public override string Part => "delegates";

    public override bool TellsOfPersons => true;

    public override IReadOnlyList<Field> Fields => All;

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop) =>
        ValueTask.FromResult(Period(((OfficeDelegate)record).Since, ((OfficeDelegate)record).Until));

    protected override OfficeDelegate New(OfficeWith with) => new() { OfficeId = with.Office.Id, PartnerId = with.Partner.Id };
}
