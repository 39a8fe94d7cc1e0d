using Microsoft.EntityFrameworkCore;
using Serai.Features.Search;
using Serai.Names;

namespace Serai.Features.Organizations;

/// <summary>Which organizations words mean, best first. By the beginning of a name, while the search index is coming up.</summary>
public sealed class NameMatches(SeraiDb db, SearchIndex index)
{
    public const int Most = 1000;

    public async Task<IReadOnlyList<Guid>> Find(string words, CancellationToken stop)
    {
        if (index.IsReady)
            return [.. index.Search(words, Most).Select(found => found.Id)];
        var folded = NameFold.Fold(words);
        var rows = await db.OrganizationNames.AsNoTracking()
            .Where(n => n.Folded.StartsWith(folded))
            .OrderBy(n => n.Folded.Length).ThenBy(n => n.Folded).Take(Most).Select(n => n.OrganizationId).ToListAsync(stop);
        return [.. rows.Distinct()];
    }
}
