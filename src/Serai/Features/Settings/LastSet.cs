using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;

namespace Serai.Features.Settings;

/// <summary>Who chose what holds now, and when.</summary>
/// <param name="Who">Null for a person who was deleted.</param>
public sealed record SetBy(string? Who, Instant At, Guid Step);

/// <summary>Reads it from the history.</summary>
public sealed class LastSet(SeraiDb db, IPersonNames persons)
{
    /// <summary>By the group; one that nobody has set on a page is missing.</summary>
    public async Task<IReadOnlyDictionary<Guid, SetBy>> OfAsync(IReadOnlyCollection<Guid> groups, CancellationToken stop)
    {
        var latest = await db.StepSubjects.Where(s => groups.Contains(s.SubjectId)).GroupBy(s => s.SubjectId).Select(g => new { g.Key, Number = g.Max(s => s.Number) }).ToListAsync(stop);
        var numbers = latest.ConvertAll(l => l.Number);
        var steps = await db.Steps.AsNoTracking().Where(s => numbers.Contains(s.Number)).ToDictionaryAsync(s => s.Number, stop);
        var names = await persons.OfAsync(steps.Values.Select(s => s.PersonId).OfType<Guid>().ToHashSet(), stop);
        return latest.Where(l => steps.ContainsKey(l.Number)).ToDictionary(l => l.Key, l => steps[l.Number] is var step
            ? new SetBy(step.PersonId is { } person ? names.GetValueOrDefault(person) : step.Actor, step.At, step.Id) : null!);
    }
}
