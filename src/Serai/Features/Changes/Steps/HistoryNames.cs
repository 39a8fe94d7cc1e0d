using System.Globalization;
using Serai.Platform.Auth;
using Serai.Platform.History;

namespace Serai.Features.Changes.Steps;

/// <summary>Names for the ids that the history holds.</summary>
public sealed class HistoryNames(IEnumerable<ISubjectNames> subjects, IPersonNames persons)
{
    public async Task<Dictionary<Guid, SubjectName>> Subjects(IEnumerable<Guid> ids, CancellationToken stop)
    {
        var (wanted, found) = (ids.ToHashSet(), new Dictionary<Guid, SubjectName>());
        foreach (var feature in subjects)
            foreach (var (id, name) in await feature.OfAsync(wanted, CultureInfo.CurrentUICulture.Name, stop))
                found[id] = name;
        return found;
    }

    /// <summary>Who did a step is told to those who may see the history of anything, and of their own to everybody.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Persons(Actor reader, IEnumerable<Step> steps, CancellationToken stop)
    {
        var seesAll = reader.MayAnywhere(Right.SeeHistory);
        var wanted = steps.Select(s => s.PersonId).OfType<Guid>().Where(p => seesAll || p == reader.PersonId).ToHashSet();
        return await persons.OfAsync(wanted, stop);
    }
}
