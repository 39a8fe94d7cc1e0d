using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Platform.History;

namespace Serai.Features.Imports.Ror;

using Office = Serai.Features.Activities.Office;

/// <summary>
/// Tells the history what an import changes, as it goes past the context. New organizations are told by their ids alone, with
/// everything that hangs on them; of others each row is told as it was and as it is.
/// </summary>
internal sealed class RorRecording(SeraiDb db, StepInProgress step, Guid source)
{
    private static readonly string[] Schemes = ["ror", "isni", "wikidata", "grid", "fundref"];

    private readonly HashSet<Guid> fresh = [];

    public Task CameAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop)
    {
        fresh.UnionWith(ids);
        return step.RecordCameAsync<Organization>(ids, stop);
    }

    /// <summary>What the register said of these organizations, before and after it says something else.</summary>
    public async Task<Said> SaidOfAsync(IReadOnlyList<Guid> ids, IReadOnlyList<Guid> own, CancellationToken stop) => new(
        await Of(db.Organizations, o => ids.Contains(o.Id), stop),
        await Of(db.OrganizationNames, n => n.SourceId == source && ids.Contains(n.OrganizationId), stop),
        await Of(db.OrganizationIdentifiers, i => Schemes.Contains(i.Scheme) && ids.Contains(i.OrganizationId), stop),
        await Of(db.OrganizationPlaces, p => own.Contains(p.OrganizationId), stop),
        await Of(db.OrganizationLinks, l => own.Contains(l.OrganizationId), stop),
        await Of(db.RegisterRecords, r => r.Register == RorSource.Register && ids.Contains(r.OrganizationId), stop));

    public async Task RecordAsync(Said before, Said after, CancellationToken stop)
    {
        await step.RecordAsync(before.Organizations, after.Organizations, stop);
        await step.RecordAsync(before.Names, after.Names, stop);
        await step.RecordAsync(before.Identifiers, after.Identifiers, stop);
        await step.RecordAsync(before.Places, after.Places, stop);
        await step.RecordAsync(before.Links, after.Links, stop);
        await step.RecordAsync(before.Records, after.Records, stop);
    }

    /// <summary>Relations between organizations that were there before; what hangs on new ones comes and goes with them.</summary>
    public async Task RelatingAsync(IQueryable<OrganizationRelation> going, Func<Task> relate, CancellationToken stop)
    {
        var gone = await going.AsNoTracking().ToListAsync(stop);
        var last = await db.OrganizationRelations.MaxAsync(r => (long?)r.Id, stop) ?? 0;
        await relate();
        var came = new List<OrganizationRelation>();
        await foreach (var relation in db.OrganizationRelations.AsNoTracking().Where(r => r.Id > last && r.Key == null && r.SourceId == source).AsAsyncEnumerable().WithCancellation(stop))
            if (!fresh.Contains(relation.FromId) && !fresh.Contains(relation.ToId))
                came.Add(relation);
        await step.RecordAsync(gone, came, stop);
    }

    /// <summary>What a merger leads from one organization to another.</summary>
    public async Task MovingAsync(List<Guid> moved, Func<Task> move, CancellationToken stop)
    {
        var before = await PointingAsync(moved, stop);
        await move();
        var after = await AgainAsync(before, stop);
        await step.RecordAsync(before.Organizations, after.Organizations, stop);
        await step.RecordAsync(before.Offices, after.Offices, stop);
        await step.RecordAsync(before.Activities, after.Activities, stop);
        await step.RecordAsync(before.Participants, after.Participants, stop);
        await step.RecordAsync(before.Alliances, after.Alliances, stop);
        await step.RecordAsync(before.Initiatives, after.Initiatives, stop);
    }

    private async Task<Pointing> PointingAsync(List<Guid> ids, CancellationToken stop) => new(
        [.. (await Of(db.Organizations, o => ids.Contains(o.Id), stop)).Where(o => !fresh.Contains(o.Id))],
        await Of(db.Offices, o => ids.Contains(o.HolderId!.Value), stop),
        await Of(db.Activities, a => ids.Contains(a.HostId!.Value), stop),
        await Of(db.ActivityParticipants, p => ids.Contains(p.OrganizationId!.Value), stop),
        await Of(db.Alliances, a => ids.Contains(a.SecretariatHostId!.Value) || ids.Contains(a.ParentAllianceId!.Value), stop),
        // All of them: the heir's row may be new, or there before.
        await Of(db.Set<InitiativeAlliance>(), _ => true, stop));

    private async Task<Pointing> AgainAsync(Pointing before, CancellationToken stop)
    {
        var (organizations, offices, activities, participants, alliances) = (before.Organizations.ConvertAll(o => o.Id), before.Offices.ConvertAll(o => o.Id),
            before.Activities.ConvertAll(a => a.Id), before.Participants.ConvertAll(p => p.Id), before.Alliances.ConvertAll(a => a.Id));
        return new(
            await Of(db.Organizations, o => organizations.Contains(o.Id), stop),
            await Of(db.Offices, o => offices.Contains(o.Id), stop),
            await Of(db.Activities, a => activities.Contains(a.Id), stop),
            await Of(db.ActivityParticipants, p => participants.Contains(p.Id), stop),
            await Of(db.Alliances, a => alliances.Contains(a.Id), stop),
            await Of(db.Set<InitiativeAlliance>(), _ => true, stop));
    }

    private static Task<List<T>> Of<T>(IQueryable<T> rows, System.Linq.Expressions.Expression<Func<T, bool>> those, CancellationToken stop)
        where T : class => rows.AsNoTracking().Where(those).ToListAsync(stop);

    internal sealed record Said(
        List<Organization> Organizations, List<OrganizationName> Names, List<OrganizationIdentifier> Identifiers,
        List<OrganizationPlace> Places, List<OrganizationLink> Links, List<RegisterRecord> Records);

    private sealed record Pointing(
        List<Organization> Organizations, List<Office> Offices, List<Activity> Activities, List<ActivityParticipant> Participants,
        List<Alliance> Alliances, List<InitiativeAlliance> Initiatives);
}
