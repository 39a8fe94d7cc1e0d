using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Calls.Becoming;

/// <param name="Made">That it became something.</param>
/// <param name="Now">What that is now; null where it does not stand any more.</param>
public sealed record Became(MadeOfSubmission Made, BecameWhat? Now);

/// <summary>What submissions became, and what those of a call can become.</summary>
public sealed class WhatBecame(SeraiDb db, IEnumerable<IBecomes> all)
{
    /// <summary>Null where nothing is made of what is submitted to it.</summary>
    public IBecomes? Of(Call call) => all.FirstOrDefault(b => b.IsFor(call));

    /// <summary>By submission; those that became nothing are not among them.</summary>
    public async Task<IReadOnlyDictionary<Guid, Became>> OfAsync(IReadOnlyCollection<Guid> submissions, CancellationToken stop)
    {
        var made = await db.MadeOfSubmissions.AsNoTracking().Where(m => submissions.Contains(m.SubmissionId)).ToListAsync(stop);
        var found = new Dictionary<Guid, Became>();
        foreach (var kind in made.GroupBy(m => m.Kind))
        {
            var shown = all.FirstOrDefault(b => b.Name == kind.Key) is { } becomes ? await becomes.ShownAsync([.. kind.Select(m => m.MadeId)], stop) : new Dictionary<Guid, BecameWhat>();
            foreach (var one in kind)
                found[one.SubmissionId] = new(one, shown.GetValueOrDefault(one.MadeId));
        }
        return found;
    }
}
