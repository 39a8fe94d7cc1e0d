using Microsoft.EntityFrameworkCore;
using Serai.Features.Sources;
using Serai.Names;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Organizations.Editing.Kinds;

/// <summary>A name that an organization bears or bore.</summary>
public sealed class NamePart : OrganizationPart
{
    private static readonly Field[] All =
    [
        Field.Of<OrganizationName>("text", new TextFormat(maxLength: OrganizationKind.LongestName), n => n.Text.Length == 0 ? null : n.Text, (n, v) => n.Text = (string)v!, required: true),
        Field.Of<OrganizationName>("language", new LanguageFormat(), n => n.Language, (n, v) => n.Language = (string?)v),
        Field.Of<OrganizationName>("kind", new ChoiceFormat<NameKind>(), n => n.Kind, (n, v) => n.Kind = (NameKind)v!, required: true),
        Field.Of<OrganizationName>("since", new DateFormat(), n => n.Since, (n, v) => n.Since = (EdtfDate?)v),
        Field.Of<OrganizationName>("until", new DateFormat(), n => n.Until, (n, v) => n.Until = (EdtfDate?)v),
        Field.Of<OrganizationName>("source", new SourceFormat(), n => n.SourceId, (n, v) => n.SourceId = (Guid?)v),
        Field.Of<OrganizationName>("placeInSource", new TextFormat(), n => n.PlaceInSource, (n, v) => n.PlaceInSource = (string?)v),
    ];

    public override string Name => "organization-name";

    public override string Part => "names";

    public override IReadOnlyList<Field> Fields => All;

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var name = (OrganizationName)record;
        return ValueTask.FromResult(PeriodCheck.Of("until", name.Since, name.Until));
    }

    /// <summary>An organization without a name would be found by nobody.</summary>
    public override async Task<FieldProblem?> KeptForAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var name = (OrganizationName)at.Record;
        return await db.OrganizationNames.AnyAsync(n => n.OrganizationId == name.OrganizationId && n.Id != name.Id, stop)
            ? null
            : new FieldProblem("LastName", name.Text) { Texts = Texts };
    }

    protected override async Task<object?> RowAsync(SeraiDb db, Organization owner, long id, CancellationToken stop) =>
        await db.OrganizationNames.FirstOrDefaultAsync(n => n.Id == id && n.OrganizationId == owner.Id, stop);

    protected override IQueryable<long> IdsOf(SeraiDb db, Guid owner) => db.OrganizationNames.Where(r => r.OrganizationId == owner).Select(r => r.Id);

    protected override long IdOf(object row) => ((OrganizationName)row).Id;

    protected override object New(Organization owner) => new OrganizationName { OrganizationId = owner.Id, Text = "", Folded = "", Kind = NameKind.Alias };

    protected override void Follow(Organization owner, object row) => ((OrganizationName)row).Folded = NameFold.Fold(((OrganizationName)row).Text);
}
