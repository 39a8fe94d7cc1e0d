using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Life;
using Serai.Features.Agreements.Register;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Deadlines;

/// <summary>What happens to an agreement on a day.</summary>
public enum DeadlineKind
{
    /// <summary>It ends.</summary>
    Ends,

    /// <summary>Its time is over, and it goes on by itself.</summary>
    Renews,

    /// <summary>The last day on which notice can be given.</summary>
    Notice,

    /// <summary>Something is owed.</summary>
    Obligation,
}

/// <summary>A day on which something is due.</summary>
/// <param name="AboutId">The agreement, or the obligation.</param>
/// <param name="Name">What the agreement is called.</param>
/// <param name="What">What is owed; null for the agreement itself.</param>
/// <param name="IsDone">The obligation was met.</param>
public sealed record Deadline(LocalDate Day, DeadlineKind Kind, Guid AboutId, string Slug, string Name, string? What, bool IsDone);

/// <summary>Reads deadlines: three statements, however many there are.</summary>
public sealed class DeadlineQueries(SeraiDb db)
{
    /// <summary>Those of agreements within some days, by their days.</summary>
    /// <param name="asked">Agreements of an office that the reader may see.</param>
    public async Task<IReadOnlyList<Deadline>> BetweenAsync(IQueryable<Agreement> asked, LocalDate first, LocalDate last, CancellationToken stop)
    {
        AgreementStage[] holding = [.. AgreementLife.Holding];
        AgreementStage[] ended = [.. AgreementLife.Holding, AgreementStage.Expired];
        var ends = await asked.Where(a => ended.Contains(a.Stage) && a.EndsOn >= first && a.EndsOn <= last)
            .Select(a => new { a.Id, a.Slug, Name = a.Title ?? a.SortName, Day = a.EndsOn!.Value, Goes = a.Renewal == Renewal.Automatic && a.NoticeGiven == null && a.Stage != AgreementStage.Expired }).ToListAsync(stop);
        var notices = await asked.Where(a => holding.Contains(a.Stage) && a.NoticeGiven == null && a.NoticeBy >= first && a.NoticeBy <= last)
            .Select(a => new { a.Id, a.Slug, Name = a.Title ?? a.SortName, Day = a.NoticeBy!.Value }).ToListAsync(stop);
        var owed = await (
            from row in db.Set<AgreementObligation>().AsNoTracking()
            join a in asked on row.AgreementId equals a.Id
            where (a.Stage == AgreementStage.InForce || a.Stage == AgreementStage.Expiring || a.Stage == AgreementStage.Expired) && row.Due >= first && row.Due <= last
            select new { row.Id, a.Slug, Name = a.Title ?? a.SortName, Day = row.Due!.Value, row.What, row.Met }).ToListAsync(stop);
        return [.. ends.Select(e => new Deadline(e.Day, e.Goes ? DeadlineKind.Renews : DeadlineKind.Ends, e.Id, e.Slug, e.Name, null, false))
            .Concat(notices.Select(n => new Deadline(n.Day, DeadlineKind.Notice, n.Id, n.Slug, n.Name, null, false)))
            .Concat(owed.Select(o => new Deadline(o.Day, DeadlineKind.Obligation, o.Id, o.Slug, o.Name, o.What, o.Met is not null)))
            .OrderBy(d => d.Day).ThenBy(d => d.Kind).ThenBy(d => d.Name, StringComparer.Ordinal).ThenBy(d => d.AboutId)];
    }
}
