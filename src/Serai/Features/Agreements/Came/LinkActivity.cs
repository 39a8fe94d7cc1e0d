using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Platform.History;

namespace Serai.Features.Agreements.Came;

/// <summary>Says that an activity came of an agreement, or takes that back.</summary>
public sealed class LinkActivity(SeraiDb db)
{
    public const string Verb = "link", Back = "unlink";

    /// <returns>The step; null where the activity is not there, or was linked already.</returns>
    public Task<Guid?> LinkAsync(Agreement agreement, Guid activity, Doing doing, CancellationToken stop) => db.AgainAsync<Guid?>(async () =>
    {
        if (!await db.Activities.AnyAsync(a => a.Id == activity, stop) || await db.Set<AgreementActivity>().AnyAsync(l => l.AgreementId == agreement.Id && l.ActivityId == activity, stop))
            return null;
        await using var step = await db.BeginStepAsync(doing, stop);
        await AddAsync(db, agreement, activity, knownBy: null, stop);
        await step.CompleteAsync(stop);
        return step.Id;
    });

    /// <returns>The step; null where there is no such link.</returns>
    public Task<Guid?> UnlinkAsync(Agreement agreement, Guid link, Doing doing, CancellationToken stop) => db.AgainAsync<Guid?>(async () =>
    {
        if (await db.Set<AgreementActivity>().FirstOrDefaultAsync(l => l.Id == link && l.AgreementId == agreement.Id, stop) is not { } row)
            return null;
        await using var step = await db.BeginStepAsync(doing, stop);
        db.Remove(row);
        await Reckon.FamilyAsync(db, agreement.FamilyId, stop);
        await step.CompleteAsync(stop);
        return step.Id;
    });

    /// <summary>The same within a step that has begun, for a feature that runs the activity and knows of which agreement it comes.</summary>
    /// <param name="db">Saves it with the step.</param>
    /// <param name="agreement">Of which it came.</param>
    /// <param name="activity">The activity's id.</param>
    /// <param name="knownBy">The feature; null where a person says so.</param>
    /// <param name="stop">To stop.</param>
    public static async Task AddAsync(SeraiDb db, Agreement agreement, Guid activity, string? knownBy, CancellationToken stop)
    {
        db.Add(new AgreementActivity { AgreementId = agreement.Id, KeeperId = agreement.KeeperId, ActivityId = activity, KnownBy = knownBy });
        await Reckon.FamilyAsync(db, agreement.FamilyId, stop);
    }
}
