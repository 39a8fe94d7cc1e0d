using Microsoft.EntityFrameworkCore;
using Serai.Features.Initiatives;
using Serai.Features.Organizations.Editing;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Alliances.Editing.Kinds;

/// <summary>An alliance with the initiatives that it belongs to, while it is edited.</summary>
public sealed class AllianceRecord(Alliance alliance, IReadOnlyList<Guid> initiatives)
{
    public Alliance Alliance { get; set; } = alliance;

    /// <summary>The organization that is to become one; null where it is one already.</summary>
    public Guid? Becomes { get; set; }

    public IReadOnlyList<Guid> InitiativesBefore { get; } = initiatives;
    public IReadOnlyList<Guid> Initiatives { get; set; } = initiatives;
}

/// <summary>The record of an alliance itself. Its names and links are its organization's; when it began and ended is concluded from its activities.</summary>
public class AllianceRecordKind : RecordKind
{
    public const string Kind = "alliance";
    private const int LongestWords = 500;

    protected static readonly Field[] Own =
    [
        Field.Of<AllianceRecord>("kind", new ChoiceFormat<AllianceKind>(), a => a.Alliance.Kind, (a, v) => a.Alliance.Kind = (AllianceKind)v!, required: true),
        Field.Of<AllianceRecord>("legalNature", new TextFormat(maxLength: LongestWords), a => a.Alliance.LegalNature, (a, v) => a.Alliance.LegalNature = (string?)v),
        Field.Of<AllianceRecord>("charter", new AddressFormat(), a => a.Alliance.CharterAddress, (a, v) => a.Alliance.CharterAddress = (string?)v),
        Field.Of<AllianceRecord>("parent", new OrganizationFormat(), a => a.Alliance.ParentAllianceId, (a, v) => a.Alliance.ParentAllianceId = (Guid?)v),
        Field.Of<AllianceRecord>("secretariatHost", new TextFormat(maxLength: LongestWords), a => a.Alliance.SecretariatHost, (a, v) => a.Alliance.SecretariatHost = (string?)v),
        Field.Of<AllianceRecord>("secretariatOrganization", new OrganizationFormat(), a => a.Alliance.SecretariatHostId, (a, v) => a.Alliance.SecretariatHostId = (Guid?)v),
        Field.Of<AllianceRecord>("initiatives", new ListFormat(new InitiativeFormat()), a => a.Initiatives.Cast<object>(), (a, v) => a.Initiatives = [.. ((IEnumerable<object>)v!).Cast<Guid>()]),
    ];

    public override string Name => Kind;

    public override Type Texts => typeof(AllianceFieldTexts);

    public override IReadOnlyList<Field> Fields => Own;

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        await db.AllianceOfAsync(key, stop) is { } alliance
            ? At(new(alliance, await db.Set<InitiativeAlliance>().Where(i => i.AllianceId == alliance.Id).OrderBy(i => i.InitiativeId).Select(i => i.InitiativeId).ToListAsync(stop)))
            : null;

    public override string? KeyOf(RecordAt at) => ((AllianceRecord)at.Record).Alliance.Organization.Slug;

    public override Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) => Task.FromResult<RecordAt?>(null);

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var edited = (AllianceRecord)record;
        var (alliance, problems) = (edited.Alliance, new List<(string, FieldProblem)>());
        var self = edited.Becomes ?? alliance.Id;
        if (alliance.SecretariatHostId is not null && alliance.SecretariatHost is null)
            problems.Add(("secretariatHost", new("HostWithoutWords") { Texts = Texts }));
        var chain = new HashSet<Guid> { self };
        for (var up = alliance.ParentAllianceId; up is { } id; up = await db.Alliances.Where(a => a.Id == id).Select(a => a.ParentAllianceId).FirstOrDefaultAsync(stop))
            if (!chain.Add(id))
            {
                problems.Add(("parent", new("PartOfItself") { Texts = Texts }));
                break;
            }
        if (alliance.ParentAllianceId is { } parent && !await db.Alliances.AnyAsync(a => a.Id == parent, stop))
            problems.Add(("parent", new("NoAlliance") { Texts = Texts }));
        return problems;
    }

    public override Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var record = (AllianceRecord)at.Record;
        db.Entry(record.Alliance.Organization).Property(o => o.Version).IsModified = true;
        Group(db, record);
        return Task.FromResult(at);
    }

    protected static void Group(SeraiDb db, AllianceRecord record)
    {
        foreach (var gone in record.InitiativesBefore.Except(record.Initiatives))
            db.Remove(new InitiativeAlliance { InitiativeId = gone, AllianceId = record.Alliance.Id });
        foreach (var come in record.Initiatives.Except(record.InitiativesBefore))
            db.Add(new InitiativeAlliance { InitiativeId = come, AllianceId = record.Alliance.Id });
    }

    private static RecordAt At(AllianceRecord record) => new(
        record, "alliances/" + record.Alliance.Organization.Slug, record.Alliance.Id, record.Alliance.Organization.Name, [record.Alliance.Id], AllianceLinks.Show(record.Alliance.Organization.Slug));
}
