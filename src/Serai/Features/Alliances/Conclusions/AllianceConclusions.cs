using Microsoft.EntityFrameworkCore;
using Serai.Platform.History.Undo;

namespace Serai.Features.Alliances.Conclusions;

/// <summary>The memberships of an alliance rest on its statements, on the decisions about them, on the sources and on the organizations that they name.</summary>
public sealed class AllianceConclusions(SeraiDb db, ConcludeMemberships conclude) : IConclusions
{
    public async Task<IReadOnlyCollection<Guid>> RestingOnAsync(IReadOnlyCollection<Guid> subjects, CancellationToken stop) => await new RestingAlliances(db).OnAsync(subjects, stop);

    public async Task ForgetAsync(IReadOnlyCollection<Guid> whose, CancellationToken stop)
    {
        foreach (var alliance in whose)
            await conclude.ForgetAsync(alliance, stop);
    }

    public async Task DrawAsync(IReadOnlyCollection<Guid> whose, CancellationToken stop)
    {
        foreach (var alliance in whose.Order())
        {
            if (!await db.Alliances.AnyAsync(a => a.Id == alliance, stop)) continue;
            await conclude.RunAsync(alliance, stop);
            await db.SaveChangesAsync(stop);
            db.ChangeTracker.Clear();
        }
    }
}
