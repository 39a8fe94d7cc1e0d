using Microsoft.EntityFrameworkCore;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Platform.Localisation;

namespace Serai.Features.Reports;

/// <summary>Which initiatives alliances belong to: two statements.</summary>
public sealed class ReportFrames(SeraiDb db)
{
    private ILookup<Guid, string> names = Array.Empty<string>().ToLookup(_ => Guid.Empty);

    public async Task<ReportFrames> OfAsync(List<Guid> alliances, string reader, CancellationToken stop)
    {
        var links = await db.Initiatives.AsNoTracking().SelectMany(i => i.Alliances, (i, l) => new { i.Id, i.Slug, l.AllianceId }).Where(l => alliances.Contains(l.AllianceId)).ToListAsync(stop);
        var ids = links.Select(l => l.Id).Distinct().ToList();
        var texts = (await db.SubjectTexts.AsNoTracking().Where(t => ids.Contains(t.SubjectId) && t.Field == TextField.Name).ToListAsync(stop)).ToLookup(t => t.SubjectId);
        names = links.Select(l => (l.AllianceId, Name: TextChoice.In(texts[l.Id], TextField.Name, reader).FirstOrDefault()?.Text ?? l.Slug))
            .OrderByName(l => l.Name).ToLookup(l => l.AllianceId, l => l.Name);
        return this;
    }

    /// <summary>Each alliance once, under the first of its initiatives by name; those of none come last.</summary>
    /// <param name="alliance">Makes one of an id and the names of its other initiatives.</param>
    public IReadOnlyList<ReportGroup> Group(IEnumerable<Guid> alliances, Func<Guid, IReadOnlyList<string>, AllianceYear> alliance) =>
    [
        .. alliances.GroupBy(id => names[id].FirstOrDefault())
            .OrderBy(g => g.Key is null).ThenByName(g => g.Key)
            .Select(g => new ReportGroup(g.Key, [.. g.Select(id => alliance(id, [.. names[id].Skip(1)])).OrderByName(a => a.Organization.Name).ThenBy(a => a.Organization.Id)])),
    ];
}
