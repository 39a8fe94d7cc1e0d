using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Features.Activities;
using Serai.Features.Alliances.Conclusions;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Editing;
using Serai.Features.Sources;
using Serai.Platform.Editing;
using Serai.Platform.Editing.Formats;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Editing.Kinds;

/// <summary>Something dated that an alliance did, with its host and those who took part.</summary>
public sealed class ActivityPart(IEnumerable<IRestsOnActivities> resting) : AlliancePart
{
    // When the alliance began and ended, and with it from when on anybody can have belonged, is concluded from these.
    private static readonly string[] Concluding = ["founding", "dissolution"];

    private static readonly Field[] All =
    [
        Field.Of<Activity>("title", new TextFormat(maxLength: 500), a => a.Title.Length == 0 ? null : a.Title, (a, v) => a.Title = (string)v!, required: true),
        Field.Of<Activity>("kind", new TextFormat(maxLength: 100), a => a.Kind.Length == 0 ? null : a.Kind, (a, v) => a.Kind = (string)v!, required: true),
        Field.Of<Activity>("date", new DateFormat(intervals: true), a => a.Date, (a, v) => a.Date = (EdtfDate?)v),
        Field.Of<Activity>("place", new TextFormat(), a => a.Place, (a, v) => a.Place = (string?)v),
        Field.Of<Activity>("host", new TextFormat(maxLength: 500), a => a.HostName, (a, v) => a.HostName = (string?)v),
        Field.Of<Activity>("hostOrganization", new OrganizationFormat(), a => a.HostId, (a, v) => a.HostId = (Guid?)v),
        Field.Of<Activity>("participants", new ListFormat(new ParticipantFormat()), Participants, Take),
        Field.Of<Activity>("source", new SourceFormat(), a => a.SourceId == Guid.Empty ? null : a.SourceId, (a, v) => a.SourceId = (Guid)v!, required: true),
        Field.Of<Activity>("placeInSource", new TextFormat(maxLength: 500), a => a.PlaceInSource, (a, v) => a.PlaceInSource = (string?)v),
    ];

    public override string Name => "alliance-activity";

    public override string Part => "activities";

    public override IReadOnlyList<Field> Fields => All;

    public override ValueTask<IReadOnlyList<(string Field, FieldProblem Problem)>> CheckAsync(SeraiDb db, object record, CancellationToken stop) =>
        ValueTask.FromResult<IReadOnlyList<(string, FieldProblem)>>(record is Activity { HostId: not null, HostName: null } ? [("host", new("HostWithoutWords") { Texts = Texts })] : []);

    public override async Task FollowAsync(RecordAt at, StepInProgress step, FieldContext context)
    {
        var entry = context.Db.Entry((Activity)at.Record);
        if (entry.State != EntityState.Added)
            foreach (var one in resting)
                await one.FollowAsync(context.Db, entry.Entity, entry.State == EntityState.Deleted, context.Stop);
        var kinds = entry.State == EntityState.Added ? [entry.Entity.Kind] : new[] { entry.Entity.Kind, entry.Property(a => a.Kind).OriginalValue };
        // Its title in other languages goes with it.
        if (entry.State == EntityState.Deleted)
            context.Db.RemoveRange(await context.Db.SubjectTexts.Where(t => t.SubjectId == entry.Entity.Id).ToListAsync(context.Stop));
        if (kinds.Any(Concluding.Contains))
        {
            await ForgetAsync(entry, at.SubjectId!.Value, context);
            await context.Parts.GetRequiredService<ConcludeAnew>().RunAsync(
                step, at.SubjectId!.Value, (history, alliance) => history.Add(alliance, step.Doing.Verb, null, entry.Entity.Title, step.Doing.Reason), context.Stop);
        }
    }

    // A date that rested on what was removed or became something else is not kept for want of another.
    private static async Task ForgetAsync(EntityEntry<Activity> entry, Guid id, FieldContext context)
    {
        var (kind, date) = entry.State == EntityState.Added ? ("", null) : (entry.Property(a => a.Kind).OriginalValue, entry.Property(a => a.Date).OriginalValue);
        if (date is null || (entry.State != EntityState.Deleted && kind == entry.Entity.Kind && date.Text == entry.Entity.Date?.Text)) return;
        var alliance = await context.Db.Alliances.SingleAsync(a => a.Id == id, context.Stop);
        if (kind == "founding" && alliance.Established?.Text == date.Text) alliance.Established = null;
        if (kind == "dissolution" && alliance.Dissolved?.Text == date.Text) alliance.Dissolved = null;
    }

    protected override Task<IEnumerable<string>> IdsAsync(SeraiDb db, Guid owner, CancellationToken stop) => InOrderAsync(db.Activities.Where(a => a.AllianceId == owner).Select(a => a.Id), stop);

    protected override string IdOf(object row) => ((Activity)row).Id.ToString("N");

    protected override async Task<object?> RowAsync(SeraiDb db, Alliance owner, string id, CancellationToken stop) =>
        Guid.TryParseExact(id, "N", out var key) ? await db.Activities.Include(a => a.Participants).FirstOrDefaultAsync(a => a.Id == key && a.AllianceId == owner.Id, stop) : null;

    protected override object New(Alliance owner) => new Activity { Key = "", AllianceId = owner.Id, Kind = "", Title = "" };

    protected override async Task<object> SettledAsync(SeraiDb db, Alliance owner, object row, CancellationToken stop)
    {
        var typed = (Activity)row;
        if (typed.Key.Length > 0)
            return typed;
        var source = await db.Sources.AsNoTracking().SingleAsync(s => s.Id == typed.SourceId, stop);
        var key = Digest.Of("a", owner.Organization.Name, typed.Date?.Text, typed.Kind, typed.Title, typed.Place, typed.People, source.Title, source.Address, typed.PlaceInSource);
        return new Activity
        {
            Id = typed.Id,
            Key = await FreeKeyAsync(key, k => db.Activities.AnyAsync(a => a.Key == k, stop)),
            AllianceId = owner.Id,
            Date = typed.Date,
            Kind = typed.Kind,
            Title = typed.Title,
            Place = typed.Place,
            People = typed.People,
            HostName = typed.HostName,
            HostId = typed.HostId,
            SourceId = typed.SourceId,
            PlaceInSource = typed.PlaceInSource,
            Participants = typed.Participants,
        };
    }

    private static IEnumerable<object> Participants(Activity activity) => activity.Participants.OrderBy(p => p.Id == 0).ThenBy(p => p.Id).Select(p => new Participant(p.Name, p.OrganizationId));

    private static void Take(Activity activity, object? value)
    {
        var typed = ((IEnumerable<object>)value!).Cast<Participant>().ToList();
        if (!typed.Select(p => p.Name).SequenceEqual(Participants(activity).Cast<Participant>().Select(p => p.Name)))
            activity.People = typed.Count == 0 ? null : string.Join("; ", typed.Select(p => p.Name));
        var left = activity.Participants.ToList();
        foreach (var participant in typed)
            if (left.FirstOrDefault(p => p.Name == participant.Name) is { } same)
            {
                same.OrganizationId = participant.Organization;
                left.Remove(same);
            }
            else
                activity.Participants.Add(new() { Name = participant.Name, OrganizationId = participant.Organization });
        left.ForEach(gone => activity.Participants.Remove(gone));
    }
}
