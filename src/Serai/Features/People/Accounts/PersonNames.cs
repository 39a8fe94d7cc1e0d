using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;

namespace Serai.Features.People.Accounts;

/// <summary>Names persons where the history speaks of them.</summary>
public sealed class PersonNames(SeraiDb db) : IPersonNames
{
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop) => ids.Count == 0
        ? new Dictionary<Guid, string>()
        : await db.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, stop);
}
