using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Alliances.Editing;
using Serai.Features.Alliances.Statements;
using Serai.Features.Organizations.Editing;
using Serai.Features.Places;
using Serai.Features.Sources;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Deciding;

/// <summary>
/// What a source says of a membership: it is added, and never edited or removed. Whoever may propose at a member of the
/// alliance may propose one; its own editors decide.
/// </summary>
public class StatementKind(PlaceLabels places, IClock clock) : RecordKind
{
    public const string Kind = "alliance-statement";
    private const int LongestName = 500;

    protected static readonly Field[] Said =
    [
        Field.Of<StatementDraft>("memberName", new TextFormat(maxLength: LongestName), s => s.MemberName, (s, v) => s.MemberName = (string)v!, required: true),
        Field.Of<StatementDraft>("memberNameLocal", new TextFormat(maxLength: LongestName), s => s.MemberNameLocal, (s, v) => s.MemberNameLocal = (string?)v),
        Field.Of<StatementDraft>("countryOrRegion", new TextFormat(), s => s.Place, (s, v) => s.Place = (string?)v),
        Field.Of<StatementDraft>("organization", new OrganizationFormat(), s => s.MemberId, (s, v) => s.MemberId = (Guid?)v),
        Field.Of<StatementDraft>("category", new TextFormat(), s => s.Category, (s, v) => s.Category = (string)v!, required: true),
        Field.Of<StatementDraft>("since", new DateFormat(), s => s.Since, (s, v) => s.Since = (EdtfDate?)v),
        Field.Of<StatementDraft>("until", new DateFormat(), s => s.Until, (s, v) => s.Until = (EdtfDate?)v),
        Field.Of<StatementDraft>("asOf", new DateFormat(), s => s.AsOf, (s, v) => s.AsOf = (EdtfDate?)v),
        Field.Of<StatementDraft>("complete", new YesNoFormat(), s => s.Complete, (s, v) => s.Complete = (bool)v!),
        Field.Of<StatementDraft>("source", new SourceFormat(), s => s.SourceId, (s, v) => s.SourceId = (Guid)v!, required: true),
        Field.Of<StatementDraft>("placeInSource", new TextFormat(maxLength: LongestName), s => s.PlaceInSource, (s, v) => s.PlaceInSource = (string?)v),
    ];

    public override string Name => Kind;

    public override Type Texts => typeof(AllianceFieldTexts);

    public override IReadOnlyList<Field> Fields => Said;

    /// <summary>Nothing of a statement is changed afterwards.</summary>
    public override Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) => Task.FromResult<RecordAt?>(null);

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        await db.AllianceOfAsync(within, stop) is { } alliance ? await AtAsync(db, new(alliance), stop) : null;

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var draft = (StatementDraft)record;
        var problems = PeriodCheck.Of("until", draft.Since, draft.Until).ToList();
        if (draft is { Complete: true, AsOf: null })
            problems.Add(("asOf", new("CompleteWithoutDay") { Texts = Texts }));
        if (draft.Place is { Length: 2 } code && code.All(char.IsAsciiLetterUpper) && places.CodeOf(code) is null)
            problems.Add(("countryOrRegion", new("NoSuchPlace", code) { Texts = typeof(PlaceTexts) }));
        if (draft.MemberId == draft.Alliance.Id)
            problems.Add(("organization", new("MemberOfItself", draft.Alliance.Organization.Name) { Texts = Texts }));
        if (problems.Count == 0 && await KeyOfAsync(db, draft, stop) is var key && await IsSaidAsync(db, draft, key, stop))
            problems.Add(("memberName", new("SaidAlready", draft.MemberName!, key) { Texts = Texts }));
        return problems;
    }

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var draft = (StatementDraft)at.Record;
        draft.Made = draft.Restores ?? new()
        {
            Key = await KeyOfAsync(db, draft, stop),
            AllianceId = draft.Alliance.Id,
            MemberId = draft.MemberId,
            MemberName = draft.MemberName!,
            MemberNameLocal = Local(draft),
            PlaceWord = draft.Place,
            CountryCode = places.CodeOf(draft.Place),
            CategoryWord = draft.Category!,
            Since = draft.Since,
            Until = draft.Until,
            AsOf = draft.AsOf,
            Complete = draft.Complete,
            SourceId = draft.SourceId!.Value,
            PlaceInSource = draft.PlaceInSource,
            RecordedAt = Instant.FromUnixTimeMilliseconds(clock.GetCurrentInstant().ToUnixTimeMilliseconds()),
        };
        draft.Made.MemberId = draft.MemberId;
        return at with { Page = DecideLinks.Statement(draft.Alliance.Organization.Slug, draft.Made.Key) };
    }

    public override void Add(SeraiDb db, RecordAt at) => db.Add(((StatementDraft)at.Record).Made!);

    public override async Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context)
    {
        var draft = (StatementDraft)at.Record;
        await FollowAsync(draft, step, context, (history, alliance) => history.Add(alliance, "state", null, draft.Made!.MemberName, step.Doing.Reason));
    }

    protected static async Task FollowAsync(StatementDraft draft, StepInProgress step, FieldContext context, Action<AllianceHistory, Alliance> tell)
    {
        await StatedOffices.AddAsync(context.Db, draft.Made!, context.Stop);
        await context.Parts.GetRequiredService<ConcludeAnew>().RunAsync(step, draft.Alliance.Id, tell, context.Stop);
    }

    /// <summary>Whether it is recorded already, under the key that its words make.</summary>
    protected virtual Task<bool> IsSaidAsync(SeraiDb db, StatementDraft draft, string key, CancellationToken stop) => db.MembershipStatements.AnyAsync(s => s.Key == key, stop);

    protected static async Task<RecordAt> AtAsync(SeraiDb db, StatementDraft draft, CancellationToken stop)
    {
        var (id, organization) = (draft.Alliance.Id, draft.Alliance.Organization);
        return new(draft, "alliances/" + organization.Slug, id, organization.Name, [id], AllianceLinks.Sources(organization.Slug)) { ProposedAt = await db.MemberIdsAsync(id, stop) };
    }

    private static async Task<string> KeyOfAsync(SeraiDb db, StatementDraft draft, CancellationToken stop)
    {
        var source = draft.NewSource ?? await db.Sources.AsNoTracking().SingleAsync(s => s.Id == draft.SourceId, stop);
        return StatementKey.Of(
            draft.Alliance.Organization.Name, draft.MemberName!, Local(draft), draft.Place, draft.Category!, draft.Since?.Text, draft.Until?.Text, draft.AsOf?.Text,
            draft.Complete, source.Title, source.Address, draft.PlaceInSource, source.Trust);
    }

    private static string? Local(StatementDraft draft) => draft.MemberNameLocal == draft.MemberName ? null : draft.MemberNameLocal;
}
