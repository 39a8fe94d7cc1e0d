using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Platform.History;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>
/// Draws an alliance's conclusions anew within the step that changed what they rest on, and tells the public list of
/// changes who came and who went by it.
/// </summary>
public sealed class ConcludeAnew(SeraiDb db, ConcludeMemberships conclude)
{
    /// <param name="step">The step; what it changed so far is saved first.</param>
    /// <param name="allianceId">The alliance.</param>
    /// <param name="tell">Adds what else is to be told.</param>
    /// <param name="stop">To stop.</param>
    /// <exception cref="DbUpdateConcurrencyException">Somebody else was quicker at this alliance: what the step read is old.</exception>
    public async Task RunAsync(StepInProgress step, Guid allianceId, Action<AllianceHistory, Alliance>? tell, CancellationToken stop)
    {
        // Whoever draws the conclusions of the same alliance is waited for, so that many who edit its members at once do not send each other away.
        if (db.Kind == DatabaseKind.Postgres)
            await db.Organizations.FromSql($"select * from organization where id = {allianceId} for update").AsNoTracking().Select(o => o.Id).ToListAsync(stop);
        var alliance = await db.Alliances.Include(a => a.Organization).SingleAsync(a => a.Id == allianceId, stop);
        // Of two who decide at once the second waits here, and then begins again with what the first one made of it.
        db.Entry(alliance.Organization).Property(o => o.Version).IsModified = true;
        await db.SaveChangesAsync(stop);
        var before = new ConcludedBefore(
            alliance.Established, alliance.Dissolved,
            await db.Memberships.AsNoTracking().Include(m => m.Spans).Where(m => m.AllianceId == allianceId).ToListAsync(stop));
        await conclude.RunAsync(allianceId, stop);
        var history = new AllianceHistory();
        tell?.Invoke(history, alliance);
        history.Concluded(alliance, before, db.Memberships.Local.Where(m => m.AllianceId == allianceId).ToList(), step.Doing.At.InUtc().Date);
        db.AddRange(history.Rows(step.Doing.At, step.Doing.PersonId is null ? step.Doing.Actor : "", step.Doing.Way));
        await db.SaveChangesAsync(stop);
    }

    /// <summary>The same for each alliance to which one of these organizations is said to belong, or which is one of them, after a fact about it changed.</summary>
    public async Task AboutAsync(StepInProgress step, IReadOnlyCollection<Guid> organizations, CancellationToken stop)
    {
        if (organizations.Count > 0)
            await RestingOnAsync(step, await new RestingAlliances(db).OnOrganizationsAsync(organizations, stop), stop);
    }

    /// <summary>The same for all whose conclusions rest on any of these subjects.</summary>
    public async Task RestingOnAsync(StepInProgress step, IReadOnlyCollection<Guid> alliances, CancellationToken stop)
    {
        foreach (var alliance in alliances.Order())
            await RunAsync(step, alliance, null, stop);
    }
}
