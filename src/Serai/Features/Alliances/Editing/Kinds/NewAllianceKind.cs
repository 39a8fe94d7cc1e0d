using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Editing;
using Serai.Platform.Editing;

namespace Serai.Features.Alliances.Editing.Kinds;

/// <summary>Makes an organization of the registry an alliance: others can belong to it from then on.</summary>
public sealed class NewAllianceKind : AllianceRecordKind
{
    private static readonly Field[] All =
    [
        Field.Of<AllianceRecord>("organization", new OrganizationFormat(), a => a.Becomes, (a, v) => a.Becomes = (Guid)v!, required: true),
        .. Own,
    ];

    public override string Name => "new-alliance";

    public override IReadOnlyList<Field> Fields => All;

    /// <summary>Once it is one, it is found among the alliances.</summary>
    public override string? KeyOf(RecordAt at) => null;

    public override Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) => Task.FromResult<RecordAt?>(null);

    public override Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        Task.FromResult<RecordAt?>(new(new AllianceRecord(new(), []), "alliances", null, "", [null], AllianceLinks.All));

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var id = ((AllianceRecord)record).Becomes;
        return await db.Alliances.AnyAsync(a => a.Id == id, stop)
            ? [("organization", new FieldProblem("AllianceAlready") { Texts = Texts })]
            : await base.CheckAsync(db, record, stop);
    }

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var record = (AllianceRecord)at.Record;
        var organization = await db.Organizations.SingleAsync(o => o.Id == record.Becomes, stop);
        db.Entry(organization).Property(o => o.Version).IsModified = true;
        var typed = record.Alliance;
        record.Alliance = new()
        {
            Id = organization.Id,
            Organization = organization,
            Kind = typed.Kind,
            LegalNature = typed.LegalNature,
            CharterAddress = typed.CharterAddress,
            ParentAllianceId = typed.ParentAllianceId,
            SecretariatHost = typed.SecretariatHost,
            SecretariatHostId = typed.SecretariatHostId,
        };
        return new(record, "alliances/" + organization.Slug, organization.Id, organization.Name, [null], AllianceLinks.Show(organization.Slug));
    }

    public override void Add(SeraiDb db, RecordAt at)
    {
        var record = (AllianceRecord)at.Record;
        db.Add(record.Alliance);
        Group(db, record);
    }
}
