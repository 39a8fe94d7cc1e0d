using Microsoft.EntityFrameworkCore;
using Serai.Features.People;
using Serai.Platform.Auth;

namespace Serai.Features.Calls.Reviewing.Conflicts;

/// <summary>What those who run a call do not see of it, as they review it too and are in conflict.</summary>
public sealed class OwnConflicts(SeraiDb db, ConflictFacts facts)
{
    /// <summary>The submissions that are hidden from a reader; one statement for whoever is no reviewer of the call.</summary>
    public Task<IReadOnlySet<Guid>> HiddenAsync(Call call, Actor actor, CancellationToken stop) => HiddenAsync(call, actor.PersonId, stop);

    /// <summary>Whose reviews and decisions are hidden from a reader: those, and whatever the reader submitted.</summary>
    public Task<IReadOnlySet<Guid>> UnjudgedAsync(Call call, Actor actor, CancellationToken stop) => UnjudgedAsync(call, actor.PersonId, stop);

    /// <summary>The same of somebody who is told by night.</summary>
    public async Task<IReadOnlySet<Guid>> UnjudgedAsync(Call call, Guid? reader, CancellationToken stop)
    {
        if (reader is not { } person)
            return new HashSet<Guid>();
        var (id, people) = (call.Id, db.People);
        var written = await db.Submissions.Where(s => s.CallId == id && (s.PersonId == person || people.Any(p => p.Id == person && p.NormalizedEmail == s.Email!.ToUpper()))).Select(s => s.Id).ToListAsync(stop);
        return (await HiddenAsync(call, person, stop)).Concat(written).ToHashSet();
    }

    private async Task<IReadOnlySet<Guid>> HiddenAsync(Call call, Guid? person, CancellationToken stop)
    {
        var id = call.Id;
        if (person is null || await db.Reviewers.AsNoTracking().FirstOrDefaultAsync(r => r.CallId == id && r.PersonId == person, stop) is not { } reviewer)
            return new HashSet<Guid>();
        var table = await facts.OfAsync(call, await db.ReviewRounds.AnyAsync(r => r.CallId == id && r.KinConflict, stop), reviewer.Id, stop);
        return table.Submissions.Where(s => table.Of(reviewer.Id, s).Count > 0).ToHashSet();
    }
}
