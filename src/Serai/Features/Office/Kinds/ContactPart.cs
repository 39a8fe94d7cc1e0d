using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Office.Kinds;

/// <summary>A contact person there.</summary>
public sealed class ContactPart : OfficePart<OfficeContact>
{
    private const int LongestPhone = 50;

    private static readonly Field[] All =
    [
        Field.Of<OfficeContact>("name", new TextFormat(), r => r.Name.Length == 0 ? null : r.Name, (r, v) => r.Name = (string)v!, required: true),
        Field.Of<OfficeContact>("post", new TextFormat(), r => r.Post, (r, v) => r.Post = (string?)v),
        Field.Of<OfficeContact>("email", new EmailFormat(), r => r.Email, (r, v) => r.Email = (string?)v),
        Field.Of<OfficeContact>("phone", new TextFormat(maxLength: LongestPhone), r => r.Phone, (r, v) => r.Phone = (string?)v),
        Field.Of<OfficeContact>("since", new DateFormat(), r => r.Since, (r, v) => r.Since = (EdtfDate?)v),
        Field.Of<OfficeContact>("until", new DateFormat(), r => r.Until, (r, v) => r.Until = (EdtfDate?)v),
    ];

    public override string Name => "office-contact";

    public override string Part => "contacts";

    public override bool TellsOfPersons => true;

    public override IReadOnlyList<Field> Fields => All;

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop) =>
        ValueTask.FromResult(Period(((OfficeContact)record).Since, ((OfficeContact)record).Until));

    protected override OfficeContact New(OfficeWith with) => new() { OfficeId = with.Office.Id, PartnerId = with.Partner.Id };
}
