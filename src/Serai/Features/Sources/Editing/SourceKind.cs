using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;

namespace Serai.Features.Sources.Editing;

/// <summary>
/// A source. Many records rest on one: who edits it needs the right at each that cites it, and whoever edits anything may
/// add one. What it is worth decides what is concluded.
/// </summary>
public sealed class SourceKind : RecordKind
{
    public const string Kind = "source";
    private const int LongestTitle = 500;

    private static readonly Field[] All =
    [
        Field.Of<SourceDraft>("title", new TextFormat(maxLength: LongestTitle), s => s.Title, (s, v) => s.Title = (string)v!, required: true),
        Field.Of<SourceDraft>("address", new AddressFormat(), s => s.Address, (s, v) => s.Address = (string?)v),
        Field.Of<SourceDraft>("publisher", new TextFormat(maxLength: LongestTitle), s => s.Publisher, (s, v) => s.Publisher = (string?)v),
        Field.Of<SourceDraft>("published", new DateFormat(intervals: true), s => s.Published, (s, v) => s.Published = (EdtfDate?)v),
        Field.Of<SourceDraft>("retrieved", new DateFormat(intervals: true), s => s.Retrieved, (s, v) => s.Retrieved = (EdtfDate?)v),
        Field.Of<SourceDraft>("trust", new ChoiceFormat<Trust>(), s => s.Trust, (s, v) => s.Trust = (Trust)v!, required: true),
    ];

    public override string Name => Kind;

    public override Type Texts => typeof(SourceTexts);

    public override IReadOnlyList<Field> Fields => All;

    public override async Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) =>
        Guid.TryParse(key, out var id) && await db.Sources.FirstOrDefaultAsync(s => s.Id == id, stop) is { } source ? At(new(source), await SourceSubjects.CitingAsync(db, id, stop)) : null;

    public override string? KeyOf(RecordAt at) => ((SourceDraft)at.Record).Row?.Id.ToString("N");

    public override Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        Task.FromResult<RecordAt?>(At(new(null), []) with { Page = SourceLinks.All });

    public override async ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop)
    {
        var draft = (SourceDraft)record;
        var self = draft.Row?.Id;
        var same = await db.Sources.AsNoTracking().FirstOrDefaultAsync(s => s.Title == draft.Title && s.Address == draft.Address && s.Trust == draft.Trust && s.Id != self, stop);
        return same is null ? [] : [("title", new FieldProblem("SourceThere", draft.Title!, same.Key) { Texts = Texts })];
    }

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var draft = (SourceDraft)at.Record;
        // A table that names it later finds it by the same key; an old key that another source kept is passed over.
        if (draft.Row is null)
        {
            var key = Digest.Of("source", draft.Title, draft.Address, draft.Trust!.Value.ToString());
            if (await db.Sources.AnyAsync(s => s.Key == key, stop))
                key = "source-by-hand-" + NewId.Next().ToString("N");
            draft.Row = new() { Key = key, Title = draft.Title! };
        }
        draft.Settle();
        return At(draft, at.AskedAt);
    }

    public override void Add(SeraiDb db, RecordAt at) => db.Add(((SourceDraft)at.Record).Row!);

    public override async Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context)
    {
        var (db, stop) = (context.Db, context.Stop);
        var entry = db.Entry(((SourceDraft)at.Record).Row!);
        db.ChangeTracker.DetectChanges();
        if (entry.State != EntityState.Modified || !(entry.Property(s => s.Trust).IsModified || entry.Property(s => s.Published).IsModified || entry.Property(s => s.Retrieved).IsModified))
            return;
        var id = entry.Entity.Id;
        var resting = await db.MembershipStatements.Where(s => s.SourceId == id).Select(s => s.AllianceId)
            .Union(db.Activities.Where(a => a.SourceId == id && a.AllianceId != null).Select(a => a.AllianceId!.Value)).ToListAsync(stop);
        await context.Parts.GetRequiredService<ConcludeAnew>().RestingOnAsync(step, resting, stop);
        db.Add(new Change
        {
            At = step.Doing.At,
            Actor = step.Doing.PersonId is null ? step.Doing.Actor : "",
            Way = step.Doing.Way,
            Subject = step.Doing.Subject,
            SubjectId = id,
            Verb = step.Doing.Verb,
            New = entry.Entity.Title,
            Reason = step.Doing.Reason,
        });
    }

    private static RecordAt At(SourceDraft draft, IReadOnlyList<Guid?> citing) => new(
        draft, draft.Row is { } row ? $"sources/{row.Id:N}" : "sources", draft.Row?.Id, draft.Title ?? "", citing, draft.Row is { } shown ? SourceLinks.Show(shown.Id) : SourceLinks.All)
    {
        IsShared = true,
    };
}

/// <summary>A source while it is edited.</summary>
public sealed class SourceDraft(Source? row)
{
    public Source? Row { get; set; } = row;
    public string? Title { get; set; } = row?.Title;
    public string? Address { get; set; } = row?.Address;
    public string? Publisher { get; set; } = row?.Publisher;
    public EdtfDate? Published { get; set; } = row?.Published;
    public EdtfDate? Retrieved { get; set; } = row?.Retrieved;
    public Trust? Trust { get; set; } = row?.Trust;

    public void Settle() => (Row!.Title, Row.Address, Row.Publisher, Row.Published, Row.Retrieved, Row.Trust) = (Title!, Address, Publisher, Published, Retrieved, Trust!.Value);
}
