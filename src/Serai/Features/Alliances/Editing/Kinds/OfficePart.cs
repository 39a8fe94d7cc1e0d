using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Organizations.Editing;
using Serai.Features.Sources;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Alliances.Editing.Kinds;

using Office = Serai.Features.Activities.Office;

/// <summary>A presidency, chair or council seat, held for a period.</summary>
public sealed class OfficePart : AlliancePart
{
    private static readonly Field[] All =
    [
        Field.Of<Office>("kind", new TextFormat(), o => o.Kind.Length == 0 ? null : o.Kind, (o, v) => o.Kind = (string)v!, required: true),
        Field.Of<Office>("holder", new TextFormat(maxLength: 500), o => o.HolderName.Length == 0 ? null : o.HolderName, (o, v) => o.HolderName = (string)v!, required: true),
        Field.Of<Office>("organization", new OrganizationFormat(), o => o.HolderId, (o, v) => o.HolderId = (Guid?)v),
        Field.Of<Office>("since", new DateFormat(), o => o.Since, (o, v) => o.Since = (EdtfDate?)v),
        Field.Of<Office>("until", new DateFormat(), o => o.Until, (o, v) => o.Until = (EdtfDate?)v),
        Field.Of<Office>("source", new SourceFormat(), o => o.SourceId == Guid.Empty ? null : o.SourceId, (o, v) => o.SourceId = (Guid)v!, required: true),
        Field.Of<Office>("placeInSource", new TextFormat(maxLength: 500), o => o.PlaceInSource, (o, v) => o.PlaceInSource = (string?)v),
    ];

    public override string Name => "alliance-office";

    public override string Part => "offices";

    public override IReadOnlyList<Field> Fields => All;

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop) =>
        ValueTask.FromResult(PeriodCheck.Of("until", ((Office)record).Since, ((Office)record).Until));

    protected override Task<IEnumerable<string>> IdsAsync(SeraiDb db, Guid owner, CancellationToken stop) => InOrderAsync(db.Offices.Where(o => o.AllianceId == owner).Select(o => o.Id), stop);

    protected override string IdOf(object row) => ((Office)row).Id.ToString("N");

    protected override async Task<object?> RowAsync(SeraiDb db, Alliance owner, string id, CancellationToken stop) =>
        Guid.TryParseExact(id, "N", out var key) ? await db.Offices.FirstOrDefaultAsync(o => o.Id == key && o.AllianceId == owner.Id, stop) : null;

    // No table has rows of offices alone: they come with statements and activities, whose keys these never are.
    protected override object New(Alliance owner) => new Office { Key = "o-by-hand-" + NewId.Next().ToString("N"), AllianceId = owner.Id, Kind = "", HolderName = "" };
}
