using Microsoft.EntityFrameworkCore;
using Serai.Platform.Web;

namespace Serai.Features.Programmes.Open;

/// <summary>Editions that everybody reads: public ones of public programmes.</summary>
public sealed class PublicEditions(SeraiDb db, Today today)
{
    /// <summary>No calendar holds more than this.</summary>
    public const int Most = 1000;

    private const int YearsBack = 2;

    /// <summary>Those of the last years and to come, in the order of their days.</summary>
    public async Task<IReadOnlyList<(Programme Programme, Edition Edition)>> AllAsync(CancellationToken stop)
    {
        var since = today.Day.PlusYears(-YearsBack);
        var found = await Joined(db.Programmes, db.Editions.Where(e => e.Ends >= since)).OrderByDescending(x => x.Edition.Begins).ThenBy(x => x.Edition.Id).Take(Most).ToListAsync(stop);
        return InOrder(found);
    }

    /// <summary>All of one programme; null where there is no such public programme.</summary>
    public async Task<(Programme Programme, IReadOnlyList<(Programme Programme, Edition Edition)> Editions)?> OfAsync(string slug, CancellationToken stop)
    {
        if (await db.Programmes.AsNoTracking().FirstOrDefaultAsync(p => p.Slug == slug && p.PublishedAt != null, stop) is not { } programme)
            return null;
        var id = programme.Id;
        var found = await db.Editions.AsNoTracking().Where(e => e.ProgrammeId == id && e.PublishedAt != null).OrderByDescending(e => e.Begins).ThenBy(e => e.Id).Take(Most).ToListAsync(stop);
        return (programme, InOrder([.. found.Select(e => new Pair { Programme = programme, Edition = e })]));
    }

    /// <summary>One; null where there is none of this address that is public.</summary>
    public async Task<(Programme Programme, Edition Edition)?> OneAsync(string slug, string edition, CancellationToken stop) =>
        await Joined(db.Programmes, db.Editions).FirstOrDefaultAsync(x => x.Programme.Slug == slug && x.Edition.Slug == edition, stop) is { } found ? (found.Programme, found.Edition) : null;

    private static IQueryable<Pair> Joined(IQueryable<Programme> programmes, IQueryable<Edition> editions) =>
        from edition in editions.AsNoTracking()
        where edition.PublishedAt != null
        join programme in programmes.Where(p => p.PublishedAt != null) on edition.ProgrammeId equals programme.Id
        select new Pair { Programme = programme, Edition = edition };

    private static IReadOnlyList<(Programme, Edition)> InOrder(List<Pair> found) =>
        [.. found.OrderBy(x => x.Edition.Begins ?? LocalDate.MinIsoValue).ThenBy(x => x.Edition.Id).Select(x => (x.Programme, x.Edition))];

    private sealed class Pair
    {
        public Programme Programme { get; init; } = null!;
        public Edition Edition { get; init; } = null!;
    }
}
