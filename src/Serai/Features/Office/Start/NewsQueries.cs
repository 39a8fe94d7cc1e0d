using Microsoft.EntityFrameworkCore;
using Serai.Features.Alliances;
using Serai.Platform.History;
using Serai.Platform.Web;

namespace Serai.Features.Office.Start;

/// <summary>What changed in an office's alliances, and what has not for too long.</summary>
public sealed class NewsQueries(SeraiDb db, StaleFigures stale, Today today)
{
    public const int Most = 20;

    /// <summary>The public changes of these alliances after an instant, the latest first: at most <see cref="Most"/>, and one more where there are more.</summary>
    public Task<List<Change>> ChangesAsync(IReadOnlyList<Guid> alliances, Instant after, CancellationToken stop)
    {
        var (subjects, all) = (db.StepSubjects, db.Changes);
        // Of a step that touched one without naming it, such as an import of a thousand, its first.
        return db.Changes.AsNoTracking().Where(c => !c.IsPrivate && c.At > after
                && ((c.SubjectId != null && alliances.Contains(c.SubjectId.Value))
                    || (c.Ordinal == 1 && subjects.Any(t => t.StepId == c.StepId && alliances.Contains(t.SubjectId)) && !all.Any(o => o.StepId == c.StepId && o.SubjectId != null && alliances.Contains(o.SubjectId.Value)))))
            .OrderByDescending(c => c.Id).Take(Most + 1).ToListAsync(stop);
    }

    /// <summary>The figures of these alliances that no trusted source has given anew for too long; where one was never given, the number of members alone.</summary>
    public async Task<IReadOnlyList<StaleFigure>> StaleAsync(IReadOnlyList<Guid> alliances, CancellationToken stop)
    {
        var figures = (await db.ReportedFigures.AsNoTracking().Include(f => f.Source).Where(f => alliances.Contains(f.AllianceId)).OrderBy(f => f.Key).ToListAsync(stop))
            .Where(f => f.Source.IsTrusted && f.Measure is Measure.Members or Measure.CountriesAndRegions).ToLookup(f => (f.AllianceId, f.Measure));
        return [.. from alliance in alliances
                   from measure in (Measure[])[Measure.Members, Measure.CountriesAndRegions]
                   let newest = figures[(alliance, measure)].OrderByDescending(StaleFigures.DayOf).FirstOrDefault()
                   where newest is null ? measure == Measure.Members : stale.Is(newest, today.Day)
                   select new StaleFigure(alliance, measure, newest)];
    }
}

/// <summary>A figure to be asked for again.</summary>
/// <param name="Newest">The last that a trusted source gave; null where none ever did.</param>
public sealed record StaleFigure(Guid AllianceId, Measure Measure, ReportedFigure? Newest);
