using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Organizations.Addresses;

/// <summary>An organization that nothing was merged away from, and the last part of its address.</summary>
public sealed record Heir(Guid Id, string Slug);

/// <summary>Follows mergers: what a merged organization became, however often that was merged in turn.</summary>
public static class Mergers
{
    private const int AtOnce = 1000;

    /// <summary>Null where there is no such organization any more, or where mergers lead in a circle. One statement, and one for each merger.</summary>
    public static async Task<Heir?> HeirOf(this SeraiDb db, Guid id, CancellationToken stop) => await db.HeirOf(db.Organizations.Where(o => o.Id == id), stop);

    /// <summary>The same for the first of those asked for; one that was not merged goes before the others.</summary>
    public static async Task<Heir?> HeirOf(this SeraiDb db, IQueryable<Organization> asked, CancellationToken stop)
    {
        // A circle of mergers would be a mistake in the data; it must not hang a request.
        var seen = new HashSet<Guid>();
        while (true)
        {
            var found = await asked.OrderBy(o => o.MergedIntoId != null).ThenBy(o => o.Id).Select(o => new { o.Id, o.Slug, o.MergedIntoId }).FirstOrDefaultAsync(stop);
            if (found?.MergedIntoId is not { } next)
                return found is null ? null : new(found.Id, found.Slug);
            if (!seen.Add(found.Id))
                return null;
            asked = db.Organizations.Where(o => o.Id == next);
        }
    }

    /// <summary>Of each of many, what it became by mergers; whoever is not there any more, and mergers in a circle, are left out. One statement for a thousand, and for each generation of mergers.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Guid>> HeirsOf(this SeraiDb db, IEnumerable<Guid> ids, CancellationToken stop)
    {
        var (asked, next) = (ids.Distinct().ToList(), new Dictionary<Guid, Guid?>());
        for (var fresh = asked; fresh.Count > 0; fresh = [.. fresh.Select(f => next.GetValueOrDefault(f)).OfType<Guid>().Distinct().Where(n => !next.ContainsKey(n))])
            foreach (var some in fresh.Chunk(AtOnce))
                foreach (var one in await db.Organizations.Where(o => some.Contains(o.Id)).Select(o => new { o.Id, o.MergedIntoId }).ToListAsync(stop))
                    next[one.Id] = one.MergedIntoId;
        return asked.Select(id => (Id: id, Heir: Last(id))).Where(h => h.Heir is not null).ToDictionary(h => h.Id, h => h.Heir!.Value);

        Guid? Last(Guid id)
        {
            var seen = new HashSet<Guid>();
            while (seen.Add(id) && next.TryGetValue(id, out var heir))
                if (heir is { } further)
                    id = further;
                else
                    return id;
            return null;
        }
    }

    /// <summary>An organization and all that became it by mergers, however long ago: what is said of one of them is said of it.</summary>
    public static async Task<IReadOnlyList<Guid>> WithMergedAsync(this SeraiDb db, Guid heir, CancellationToken stop)
    {
        var all = new HashSet<Guid> { heir };
        for (Guid[] fresh = [heir]; fresh.Length > 0;)
        {
            var above = fresh;
            fresh = [.. (await db.Organizations.Where(o => o.MergedIntoId != null && above.Contains(o.MergedIntoId.Value)).Select(o => o.Id).ToListAsync(stop)).Where(all.Add)];
        }
        return [.. all];
    }

    /// <summary>The same among organizations that were read already; as far as they lead.</summary>
    public static Guid HeirOf(this IReadOnlyDictionary<Guid, Organization> known, Guid id)
    {
        var seen = new HashSet<Guid>();
        while (seen.Add(id) && known.TryGetValue(id, out var organization) && organization.MergedIntoId is { } heir && known.ContainsKey(heir))
            id = heir;
        return id;
    }
}
