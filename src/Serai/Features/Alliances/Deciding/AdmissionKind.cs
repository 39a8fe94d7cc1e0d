using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Editing;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Editing;
using Serai.Features.Places;
using Serai.Features.Sources;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;

namespace Serai.Features.Alliances.Deciding;

/// <summary>
/// A member whom the alliance admits, by a statement that it makes itself: where no source is named, the one that says so comes into being with it.
/// Unlike what others say it must be a belonging that begins, and of somebody who does not belong yet.
/// </summary>
public sealed class AdmissionKind(PlaceLabels places, IClock clock) : StatementKind(places, clock)
{
    public const string Organization = "organization", MemberName = "memberName", Category = "category", Since = "since", SourceTitle = "sourceTitle", SourceAddress = "sourceAddress";
    private const int LongestName = 500;

    private static readonly Field[] All =
    [
        Field.Of<AdmissionDraft>(Organization, new OrganizationFormat(), s => s.MemberId, (s, v) => s.MemberId = (Guid?)v, required: true),
        Field.Of<AdmissionDraft>(MemberName, new TextFormat(maxLength: LongestName), s => s.MemberName, (s, v) => s.MemberName = (string?)v),
        Field.Of<AdmissionDraft>(Category, new TextFormat(), s => s.Category, (s, v) => s.Category = (string)v!, required: true),
        Field.Of<AdmissionDraft>(Since, new DateFormat(), s => s.Since, (s, v) => s.Since = (EdtfDate)v!, required: true),
        Field.Of<AdmissionDraft>("source", new SourceFormat(), s => s.SourceId, (s, v) => s.SourceId = (Guid?)v),
        Field.Of<AdmissionDraft>(SourceTitle, new TextFormat(maxLength: LongestName), s => s.SourceTitle, (s, v) => s.SourceTitle = (string?)v),
        Field.Of<AdmissionDraft>(SourceAddress, new AddressFormat(), s => s.SourceAddress, (s, v) => s.SourceAddress = (string?)v),
    ];

    public override string Name => "alliance-admission";

    public override IReadOnlyList<Field> Fields => All;

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        await db.AllianceOfAsync(within, stop) is { } alliance ? await AtAsync(db, new AdmissionDraft(alliance), stop) : null;

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var draft = (AdmissionDraft)record;
        var member = await db.Organizations.Where(o => o.Id == draft.MemberId).Select(o => o.Name).SingleAsync(stop);
        if (await WrongAsync(db, draft, member, stop) is { Count: > 0 } wrong)
            return wrong;
        draft.MemberName ??= member;
        if (draft.SourceId is null)
            await NameSourceAsync(db, draft, stop);
        return await base.CheckAsync(db, record, stop);
    }

    public override void Add(SeraiDb db, RecordAt at)
    {
        if (((AdmissionDraft)at.Record).NewSource is { } source)
            db.Add(source);
        base.Add(db, at);
    }

    private async Task<IReadOnlyList<(string, FieldProblem)>> WrongAsync(SeraiDb db, AdmissionDraft draft, string member, CancellationToken stop)
    {
        var problems = new List<(string, FieldProblem)>();
        if (CategoryWords.Read(draft.Category!) is not { Standing: { } standing, IsFormer: false, IsOffice: false })
            problems.Add((Category, new("NoBelonging", draft.Category!) { Texts = Texts }));
        else if (await BelongsAsync(db, draft, standing, stop))
            problems.Add((Organization, new("BelongsAlready", member, draft.Alliance.Organization.Name) { Texts = Texts }));
        if (draft.SourceId is null && draft.SourceTitle is null)
            problems.Add((SourceTitle, new("AdmittedByWhat") { Texts = Texts }));
        if (draft.SourceId is { } id && !(await db.Sources.AsNoTracking().SingleAsync(s => s.Id == id, stop)).IsTrusted)
            problems.Add(("source", new("RestsOnNothing") { Texts = Texts }));
        return problems;
    }

    // As an observer one may still become a full member.
    private static async Task<bool> BelongsAsync(SeraiDb db, AdmissionDraft draft, Standing standing, CancellationToken stop)
    {
        var (alliance, member, day) = (draft.Alliance.Id, draft.MemberId, When.Of(draft.Since!).Hi);
        var held = await db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => m.AllianceId == alliance && m.MemberId == member && m.Standing == standing).ToListAsync(stop);
        return held.Exists(m => m.On(day, day) == MembershipAnswer.Certain);
    }

    private static async Task NameSourceAsync(SeraiDb db, AdmissionDraft draft, CancellationToken stop)
    {
        var key = Digest.Of("source", draft.SourceTitle, draft.SourceAddress, Trust.Own.ToString());
        draft.SourceId = await db.Sources.Where(s => s.Key == key).Select(s => (Guid?)s.Id).FirstOrDefaultAsync(stop);
        if (draft.SourceId is not null)
            return;
        draft.NewSource = new Source { Key = key, Title = draft.SourceTitle!, Address = draft.SourceAddress, Trust = Trust.Own };
        draft.SourceId = draft.NewSource.Id;
    }
}

/// <summary>An admission while it is written.</summary>
public sealed class AdmissionDraft(Alliance alliance) : StatementDraft(alliance)
{
    public string? SourceTitle { get; set; }
    public string? SourceAddress { get; set; }
}
