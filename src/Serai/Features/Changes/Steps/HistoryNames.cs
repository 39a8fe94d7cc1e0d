using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Changes.Steps;

/// <summary>Names for the ids that the history holds.</summary>
public sealed class HistoryNames(IEnumerable<ISubjectNames> subjects, IPersonNames persons, StepQueries steps)
{
    public async Task<Dictionary<Guid, SubjectName>> Subjects(IEnumerable<Guid> ids, CancellationToken stop)
    {
        var (wanted, found) = (ids.ToHashSet(), new Dictionary<Guid, SubjectName>());
        foreach (var feature in subjects)
            foreach (var (id, name) in await feature.OfAsync(wanted, CultureInfo.CurrentUICulture.Name, stop))
                found[id] = name;
        return found;
    }

    /// <summary>The persons who did steps, by the step, as far as the reader may know: see <see cref="StepQueries.WithDoer"/>.</summary>
    public async Task<IReadOnlyDictionary<Guid, Doer>> Doers(Actor reader, IEnumerable<Step> shown, CancellationToken stop)
    {
        var ids = shown.Where(s => s.PersonId is not null).Select(s => s.Id).ToList();
        if (ids.Count == 0 || !reader.IsSignedIn) return new Dictionary<Guid, Doer>();
        var told = await steps.WithDoer(reader).Where(s => ids.Contains(s.Id) && s.PersonId != null).Select(s => new { s.Id, PersonId = s.PersonId!.Value }).ToListAsync(stop);
        var names = await persons.OfAsync(told.Select(s => s.PersonId).ToHashSet(), stop);
        return told.ToDictionary(s => s.Id, s => new Doer(s.PersonId, names.GetValueOrDefault(s.PersonId)));
    }

    /// <summary>The names of all persons of whom the reader may know that they did something.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> AllDoers(Actor reader, CancellationToken stop) => reader.IsSignedIn
        ? await persons.OfAsync(await steps.WithDoer(reader).Where(s => s.PersonId != null).Select(s => s.PersonId!.Value).Distinct().ToListAsync(stop), stop)
        : new Dictionary<Guid, string>();

    /// <summary>One person's name; null for one who was deleted.</summary>
    public async Task<string?> Person(Guid id, CancellationToken stop) => (await persons.OfAsync([id], stop)).GetValueOrDefault(id);
}

/// <summary>The person who did a step.</summary>
/// <param name="Name">Null for one who was deleted.</param>
public sealed record Doer(Guid Id, string? Name);
