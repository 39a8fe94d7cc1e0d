using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Changes;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Features.Agreements.SiteKinds;

/// <summary>Names the list of kinds where the history speaks of it; its address there is what was done to it, which anybody may read.</summary>
public sealed class SiteKindSubjects(IStringLocalizer<SiteKindTexts> texts) : ISubjectNames
{
    public Task<IReadOnlyDictionary<Guid, SubjectName>> OfAsync(IReadOnlyCollection<Guid> ids, string reader, CancellationToken stop) =>
        Task.FromResult<IReadOnlyDictionary<Guid, SubjectName>>(ids.Contains(SiteKindRecord.ListId)
            ? new Dictionary<Guid, SubjectName> { [SiteKindRecord.ListId] = new(texts["Kinds"], null, ChangeLinks.About(SiteKindRecord.ListId)) }
            : []);
}

/// <summary>A kind that agreements are of stays: taking back that it was added would leave them without one. Two kinds of one name do not come back either.</summary>
public sealed class SiteKindsStandTogether(SeraiDb db, SiteKindRecord record) : IStandsTogether
{
    private const string Kind = "agreement_kind_of_site";

    public async Task<IReadOnlyList<(string Kind, string Key)>> BrokenAsync(IReadOnlyCollection<Guid> subjects, CancellationToken stop)
    {
        if (!subjects.Contains(SiteKindRecord.ListId))
            return [];
        var (own, known) = (db.Set<AgreementKindOfSite>().AsNoTracking(), AgreementKinds.Known);
        var broken = (await db.Agreements.Where(a => !known.Contains(a.Kind) && !own.Any(k => k.Key == a.Kind)).Select(a => a.Kind).Distinct().ToListAsync(stop)).ConvertAll(k => (Kind, k));
        foreach (var kind in await own.ToListAsync(stop))
            if ((await record.CheckAsync(db, kind, stop)).Count > 0)
                broken.Add((Kind, kind.Key));
        return broken;
    }
}
