using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances.Editing;
using Serai.Features.Sources;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Came;

/// <summary>A new activity of the registry that came of an agreement: a visit, workshop, programme, exchange, joint paper, project.</summary>
public sealed class NewActivity : RecordKind
{
    private const int LongestTitle = 500, LongestKind = 100;

    private static readonly Field[] All =
    [
        Field.Of<Draft>("activityTitle", new TextFormat(maxLength: LongestTitle), d => d.Title, (d, v) => d.Title = (string?)v, required: true),
        Field.Of<Draft>("activityKind", new TextFormat(maxLength: LongestKind), d => d.Kind, (d, v) => d.Kind = (string?)v, required: true),
        Field.Of<Draft>("date", new DateFormat(intervals: true), d => d.Date, (d, v) => d.Date = (EdtfDate?)v, required: true),
        Field.Of<Draft>("place", new TextFormat(), d => d.Place, (d, v) => d.Place = (string?)v),
        Field.Of<Draft>("participants", new ListFormat(new ParticipantFormat()), d => d.Participants, (d, v) => d.Participants = [.. ((IEnumerable<object>)v!).Cast<Participant>()]),
        Field.Of<Draft>("activitySource", new SourceFormat(), d => d.SourceId, (d, v) => d.SourceId = (Guid?)v, required: true),
        Field.Of<Draft>("placeInSource", new TextFormat(maxLength: LongestTitle), d => d.PlaceInSource, (d, v) => d.PlaceInSource = (string?)v),
    ];

    public override string Name => "agreement-activity";

    public override Type Texts => typeof(AgreementFieldTexts);

    public override IReadOnlyList<Field> Fields => All;

    public override Task<RecordAt?> FindAsync(SeraiDb db, string key, CancellationToken stop) => Task.FromResult<RecordAt?>(null);

    public override async Task<RecordAt?> MakeAsync(SeraiDb db, string? within, CancellationToken stop) =>
        await db.Agreements.Include(a => a.Parties).FirstOrDefaultAsync(a => a.Slug == within, stop) is { } agreement
            ? new RecordAt(new Draft(agreement), AgreementLinks.Subject(agreement.Slug), agreement.KeeperId, agreement.Title ?? agreement.SortName, [agreement.KeeperId], AgreementLinks.Show(agreement.Slug) + "#came-of-it")
            : null;

    public override async Task<RecordAt> SettleAsync(SeraiDb db, RecordAt at, CancellationToken stop)
    {
        var draft = (Draft)at.Record;
        var source = await db.Sources.AsNoTracking().SingleAsync(s => s.Id == draft.SourceId, stop);
        var people = draft.Participants.Count == 0 ? null : string.Join("; ", draft.Participants.Select(p => p.Name));
        // The key that the same row of a table would get, so that an import finds it there.
        var key = Digest.Of("a", null, draft.Date?.Text, draft.Kind, draft.Title, draft.Place, people, source.Title, source.Address, draft.PlaceInSource);
        draft.Made = new()
        {
            Key = await db.Activities.AnyAsync(a => a.Key == key, stop) ? key[..1] + "-by-hand-" + NewId.Next().ToString("N") : key,
            Date = draft.Date, Kind = draft.Kind!, Title = draft.Title!, Place = draft.Place, People = people, SourceId = source.Id, PlaceInSource = draft.PlaceInSource,
        };
        draft.Made.Participants.AddRange(draft.Participants.Select(p => new ActivityParticipant { Name = p.Name, OrganizationId = p.Organization }));
        return at;
    }

    public override void Add(SeraiDb db, RecordAt at) => db.Add(((Draft)at.Record).Made!);

    public override Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context)
    {
        var draft = (Draft)at.Record;
        return LinkActivity.AddAsync(context.Db, draft.Agreement, draft.Made!.Id, knownBy: null, context.Stop);
    }

    private sealed class Draft(Agreement agreement)
    {
        public Agreement Agreement => agreement;
        public string? Title { get; set; }
        public string? Kind { get; set; }
        public EdtfDate? Date { get; set; }
        public string? Place { get; set; }
        public IReadOnlyList<Participant> Participants { get; set; } = [];
        public Guid? SourceId { get; set; }
        public string? PlaceInSource { get; set; }
        public Activity? Made { get; set; }
    }
}
