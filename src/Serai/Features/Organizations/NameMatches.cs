using Microsoft.EntityFrameworkCore;
using Serai.Names;

namespace Serai.Features.Organizations;

/// <summary>Which organizations words mean, best first. Here by the beginning of a name, until the search index takes its place.</summary>
public sealed class NameMatches(SeraiDb db)
{
    public const int Most = 1000;

    public async Task<IReadOnlyList<Guid>> Find(string words, CancellationToken stop)
    {
        var folded = NameFold.Fold(words);
        var rows = await db.OrganizationNames.AsNoTracking()
            .Where(n => n.Folded.StartsWith(folded))
            .OrderBy(n => n.Folded.Length).ThenBy(n => n.Folded).Take(Most).Select(n => n.OrganizationId).ToListAsync(stop);
        return [.. rows.Distinct()];
    }
}
