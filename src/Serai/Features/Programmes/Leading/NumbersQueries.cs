using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Programmes.Attending.Completing;
using Serai.Platform.Localisation;

namespace Serai.Features.Programmes.Leading;

/// <summary>
/// Counts who took part in the public editions of a programme, in the same number of statements however many they are. Whoever is confirmed counts;
/// a number that a source tells stands beside, never within.
/// </summary>
public sealed class NumbersQueries(SeraiDb db, EditionCounts counts, CompletedCounts completed, OrganizationQueries organizations)
{
    /// <summary>A group of fewer people than this is told to nobody but those who run the programme: of one or two everybody knows who they are.</summary>
    public const int FewestTold = 5;

    /// <param name="programme">The programme.</param>
    /// <param name="all">Whether small groups are told too.</param>
    /// <param name="stop">To stop.</param>
    public async Task<ProgrammeNumbers> OfAsync(Programme programme, bool all, CancellationToken stop)
    {
        var (id, reader) = (programme.Id, CultureInfo.CurrentUICulture.Name);
        var editions = await db.Editions.AsNoTracking().Where(e => e.ProgrammeId == id && e.PublishedAt != null).ToListAsync(stop);
        var (counted, done) = (await counts.OfAsync(editions, stop), await completed.OfAsync(editions, stop));
        List<Guid> ids = [.. editions.Select(e => e.Id)];
        var people = await db.Participants.Where(p => ids.Contains(p.EditionId) && p.State == ParticipantState.Confirmed)
            .GroupBy(p => new { p.InstitutionId, IsNamed = p.InstitutionName != null, p.Group }).Select(g => new { g.Key.InstitutionId, g.Key.IsNamed, g.Key.Group, Count = g.Count() }).ToListAsync(stop);
        var briefs = await organizations.Briefs([.. people.Select(p => p.InstitutionId).OfType<Guid>().Distinct()], reader, stop);
        List<(HomeHow How, OrganizationBrief? Home, string? Group, int Count)> told = [.. people.Select(p =>
            p.InstitutionId is { } known && briefs.GetValueOrDefault(known) is { } home ? (HomeHow.Known, home, p.Group, p.Count) : (p.IsNamed ? HomeHow.Written : HomeHow.NotSaid, (OrganizationBrief?)null, p.Group, p.Count))];
        return new(
            [.. editions.Select(e => new EditionLine(e, e.Begins?.Year, counted[e.Id], Told(counted[e.Id].Counted) && done.Said.Contains(e.Id) ? done.Counts.Where(c => c.EditionId == e.Id).Sum(c => c.Count) : null)).OrderBy(e => e.Edition.Begins ?? LocalDate.MaxIsoValue).ThenBy(e => e.Edition.Slug, StringComparer.Ordinal)],
            [.. told.GroupBy(p => (p.How, Id: p.Home?.Id)).Select(g => new HomeLine(g.Key.How, g.First().Home, g.Sum(p => p.Count)))
                .OrderBy(h => h.How).ThenByDescending(h => h.Count).ThenBy(h => h.Organization?.Name, NameOrder.Of(reader)).ThenBy(h => h.Organization?.Id)],
            [.. told.GroupBy(p => (p.How, Code: p.Home?.CountryCode)).Select(g => new RegionLine(g.Key.How, g.Key.Code, g.Sum(p => p.Count), PointsOnEarth.Middle(g.Select(p => (p.Home?.Latitude, p.Home?.Longitude, p.Count)))))
                .OrderBy(r => r.How).ThenBy(r => r.Code is null).ThenByDescending(r => r.Count).ThenBy(r => r.Code, StringComparer.Ordinal)],
            Groups(told.GroupBy(p => p.Group, StringComparer.Ordinal).Select(g => new GroupLine(g.Key, g.Sum(p => p.Count), done.Said.Count == 0 ? null : done.Counts.Where(c => c.Group == g.Key).Sum(c => c.Count))),
                all, completed: counted.Values.All(c => c.Counted == 0 || Told(c.Counted)), reader));

        bool Told(int count) => count > 0 && (all || count >= FewestTold);
    }

    // Who of a small group has completed could be found by taking the others from the sum: then it is told of no group.
    private static IReadOnlyList<GroupLine> Groups(IEnumerable<GroupLine> groups, bool all, bool completed, string reader)
    {
        List<GroupLine> lines = [.. groups.OrderBy(g => g.Group is null).ThenByDescending(g => g.Count).ThenBy(g => g.Group, NameOrder.Of(reader))];
        if (all)
            return lines;
        if (!completed || lines.Exists(g => g.Count < FewestTold))
            lines = [.. lines.Select(g => g with { Completed = null })];
        var small = lines.Where(g => g.Group is not null && g.Count < FewestTold).Sum(g => g.Count);
        lines.RemoveAll(g => g.Group is not null && g.Count < FewestTold);
        return small == 0 ? lines : [.. lines, new GroupLine(null, small, null, IsSmaller: true)];
    }
}
