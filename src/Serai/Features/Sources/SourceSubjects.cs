using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Alliances;
using Serai.Features.Initiatives;
using Serai.Features.Organizations;
using Serai.Platform.History;

namespace Serai.Features.Sources;

/// <summary>Names sources where the history speaks of them, and says whose rights changing one asks for.</summary>
public sealed class SourceSubjects(SeraiDb db) : ISubjectNames, ISharedRecords
{
    // Cited by more than these, it is everybody's.
    private const int MostCiting = 50;

    public IReadOnlyList<string> Tables { get; } = ["source"];

    public async Task<IReadOnlyDictionary<Guid, SubjectName>> OfAsync(IReadOnlyCollection<Guid> ids, string reader, CancellationToken stop) =>
        await db.Sources.AsNoTracking().Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Title }).ToDictionaryAsync(s => s.Id, s => new SubjectName(s.Title, null, SourceLinks.Show(s.Id)), stop);

    public Task<IReadOnlyList<Guid?>> AskedAtAsync(Guid id, CancellationToken stop) => CitingAsync(db, id, stop);

    /// <summary>The organizations and alliances whose records rest on a source; null among them for what belongs to none, and where they are too many to ask each.</summary>
    public static async Task<IReadOnlyList<Guid?>> CitingAsync(SeraiDb db, Guid id, CancellationToken stop)
    {
        var citing = await db.MembershipStatements.Where(s => s.SourceId == id).Select(s => (Guid?)s.AllianceId)
            .Union(db.ReportedFigures.Where(f => f.SourceId == id).Select(f => (Guid?)f.AllianceId))
            .Union(db.Activities.Where(a => a.SourceId == id).Select(a => a.AllianceId))
            .Union(db.Offices.Where(o => o.SourceId == id).Select(o => (Guid?)o.AllianceId))
            .Union(db.Organizations.Where(o => o.SourceId == id).Select(o => (Guid?)o.Id))
            .Union(db.OrganizationNames.Where(n => n.SourceId == id).Select(n => (Guid?)n.OrganizationId))
            .Union(db.OrganizationRelations.Where(r => r.SourceId == id).Select(r => (Guid?)r.FromId))
            .Union(db.SubjectTexts.Where(t => t.SourceId == id).Select(t => (Guid?)t.SubjectId))
            .Union(db.Initiatives.Where(i => i.SourceId == id).Select(i => (Guid?)i.Id))
            .OrderBy(i => i).Take(MostCiting + 1).ToListAsync(stop);
        return citing.Count > MostCiting ? [null] : citing;
    }
}
