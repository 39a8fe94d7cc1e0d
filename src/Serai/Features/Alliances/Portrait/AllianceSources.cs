using Microsoft.EntityFrameworkCore;
using Serai.Features.Activities;
using Serai.Features.Organizations;
using Serai.Features.Sources;
using Serai.Platform.Db.Kept;

namespace Serai.Features.Alliances.Portrait;

/// <summary>
/// The sources that say anything about an alliance, read once: dozens of its rows rest on a handful, and what is read anew
/// after a change rests on the same ones again.
/// </summary>
public sealed class AllianceSources(SeraiDb db, KeptReads kept, KnownSources known)
{
    private static readonly KeptPart<List<AllianceSource>> Part = new(typeof(MembershipStatement), typeof(Source));

    private static readonly RowsOfOne<AllianceSource> Rows = new((db, id) =>
        db.Set<Source>().AsNoTracking()
            .Where(s => db.Set<MembershipStatement>().Where(m => m.AllianceId == id).Select(m => m.SourceId)
                .Union(db.Set<ReportedFigure>().Where(f => f.AllianceId == id).Select(f => f.SourceId))
                .Union(db.Set<Activity>().Where(a => a.AllianceId == id).Select(a => a.SourceId))
                .Union(db.Set<OrganizationName>().Where(n => n.OrganizationId == id && n.SourceId != null).Select(n => n.SourceId!.Value))
                .Union(db.Set<SubjectText>().Where(t => t.SubjectId == id && t.SourceId != null).Select(t => t.SourceId!.Value))
                .Union(db.Set<Organization>().Where(o => o.Id == id && o.SourceId != null).Select(o => o.SourceId!.Value))
                .Contains(s.Id))
            .OrderBy(s => s.Id)
            .Select(s => new AllianceSource { Source = s, SaysWhoBelongs = db.Set<MembershipStatement>().Any(m => m.AllianceId == id && m.SourceId == s.Id) }));

    public async Task<Shelf> Of(Guid alliance, CancellationToken stop)
    {
        var rows = await kept.Of(Part, alliance, () => Rows.Read(db, alliance, stop));
        return new(rows, missing => known.Of(missing, stop));
    }

    /// <summary>What is read of one source for an alliance.</summary>
    public sealed record AllianceSource
    {
        public required Source Source { get; init; }

        /// <summary>Whether it makes statements, or only reports figures, activities, names.</summary>
        public bool SaysWhoBelongs { get; init; }
    }

    /// <summary>The sources of one alliance by their ids.</summary>
    public sealed class Shelf(List<AllianceSource> rows, Func<IReadOnlyCollection<Guid>, ValueTask<Dictionary<Guid, Source>>> read)
    {
        private readonly Dictionary<Guid, Source> sources = rows.ToDictionary(r => r.Source.Id, r => r.Source);

        /// <summary>Those whose statements say who belongs.</summary>
        public IEnumerable<Guid> Witnesses => rows.Where(r => r.SaysWhoBelongs).Select(r => r.Source.Id);

        public Source? this[Guid? id] => id is { } known ? sources.GetValueOrDefault(known) : null;

        /// <summary>Sees to it that these are here: one may have come since.</summary>
        public async Task Know(IEnumerable<Guid?> ids)
        {
            var missing = ids.OfType<Guid>().Where(id => !sources.ContainsKey(id)).Distinct().ToList();
            if (missing.Count > 0)
                foreach (var (id, source) in await read(missing))
                    sources[id] = source;
        }

        /// <summary>Gives each row its source.</summary>
        public async Task<List<T>> Give<T>(List<T> rows, Func<T, Guid> idOf, Action<T, Source> give)
        {
            await Know(rows.Select(r => (Guid?)idOf(r)));
            rows.ForEach(r => give(r, sources[idOf(r)]));
            return rows;
        }
    }
}
