using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Features.Calls.Making;

/// <summary>What somebody has begun to answer stays: the call, its being public, and every form that was published.</summary>
public sealed class AnsweredCalls(SeraiDb db) : IStandsFast
{
    public async Task<IReadOnlyList<EntityEntry>> FastAsync(IReadOnlyCollection<EntityEntry> touched, Step undone, CancellationToken stop)
    {
        List<EntityEntry> rows = [.. touched.Where(e => Unsaid(e))];
        if (rows.Count == 0)
            return [];
        List<Guid> calls = [.. rows.Select(CallOf).Distinct()];
        var answered = (await db.Submissions.Where(s => calls.Contains(s.CallId)).Select(s => s.CallId).Distinct().ToListAsync(stop))
            .Concat(await db.CallInvitations.Where(i => calls.Contains(i.CallId)).Select(i => i.CallId).Distinct().ToListAsync(stop)).ToHashSet();
        return [.. rows.Where(r => answered.Contains(CallOf(r)))];
    }

    private static bool Unsaid(EntityEntry entry) => entry.Entity switch
    {
        Call => entry.State == EntityState.Deleted || IsModified(entry, nameof(Call.PublishedAt)) || IsModified(entry, nameof(Call.FormNumber)),
        CallForm form => entry.State == EntityState.Deleted ? form.PublishedAt is not null : IsModified(entry, nameof(CallForm.PublishedAt)) || (IsModified(entry, nameof(CallForm.Design)) && form.PublishedAt is not null),
        _ => false,
    };

    private static bool IsModified(EntityEntry entry, string property) => entry.State == EntityState.Modified && entry.Property(property).IsModified;

    private static Guid CallOf(EntityEntry entry) => entry.Entity is CallForm form ? form.CallId : ((Call)entry.Entity).Id;
}
