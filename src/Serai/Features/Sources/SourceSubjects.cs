using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;

namespace Serai.Features.Sources;

/// <summary>Names sources where the history speaks of them.</summary>
public sealed class SourceSubjects(SeraiDb db) : ISubjectNames
{
    public async Task<IReadOnlyDictionary<Guid, SubjectName>> OfAsync(IReadOnlyCollection<Guid> ids, string reader, CancellationToken stop) =>
        await db.Sources.AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Title }).ToDictionaryAsync(s => s.Id, s => new SubjectName(s.Title, null, SourceLinks.Show(s.Id)), stop);
}
