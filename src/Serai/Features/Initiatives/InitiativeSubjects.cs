using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Naming;
using Serai.Platform.History;

namespace Serai.Features.Initiatives;

/// <summary>Names initiatives where the history speaks of them.</summary>
public sealed class InitiativeSubjects(SeraiDb db) : ISubjectNames
{
    public async Task<IReadOnlyDictionary<Guid, SubjectName>> OfAsync(IReadOnlyCollection<Guid> ids, string reader, CancellationToken stop)
    {
        var texts = db.SubjectTexts.Where(t => t.Field == TextField.Name);
        var found = await db.Initiatives.AsNoTracking().Where(i => ids.Contains(i.Id)).Select(i => new { i.Id, i.Slug, Names = texts.Where(t => t.SubjectId == i.Id).ToList() }).ToListAsync(stop);
        return found.ToDictionary(i => i.Id, i => TextChoice.In(i.Names, TextField.Name, reader).FirstOrDefault() is { } name
            ? new SubjectName(name.Text, name.Language, InitiativeLinks.Show(i.Slug))
            : new SubjectName(i.Slug, null, InitiativeLinks.Show(i.Slug)));
    }
}
