using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations;
using Serai.Features.Organizations.Addresses;

namespace Serai.Features.Office;

/// <summary>An organization, with all that were merged into it: what was kept of those is kept of it.</summary>
public sealed record OfficeEnd(Guid Id, string Slug, IReadOnlyList<Guid> All);

/// <summary>An office, and whom it keeps something of.</summary>
public sealed record OfficeWith(OfficeEnd Office, OfficeEnd Partner, string PartnerName);

public static class OfficeFinding
{
    /// <summary>The organization of a slug; of one that was merged its heir; null where there is none.</summary>
    public static async Task<OfficeEnd?> OfficeEndAsync(this SeraiDb db, string slug, CancellationToken stop)
    {
        var word = slug.ToLowerInvariant();
        if (await db.HeirOf(db.Organizations.Where(o => o.Slug == word), stop) is not { } heir)
            return null;
        var all = new List<Guid> { heir.Id };
        for (var fresh = all.ToList(); fresh.Count > 0; all.AddRange(fresh))
            fresh = await db.Organizations.Where(o => o.MergedIntoId != null && fresh.Contains(o.MergedIntoId.Value) && !all.Contains(o.Id)).Select(o => o.Id).ToListAsync(stop);
        return new(heir.Id, heir.Slug, all);
    }

    /// <summary>Null where either is not there; an office keeps nothing of itself.</summary>
    public static async Task<OfficeWith?> OfficeWithAsync(this SeraiDb db, string office, string partner, CancellationToken stop) =>
        await db.OfficeEndAsync(office, stop) is { } own && await db.OfficeEndAsync(partner, stop) is { } other && own.Id != other.Id
            ? new(own, other, await db.Organizations.Where(o => o.Id == other.Id).Select(o => o.Name).SingleAsync(stop))
            : null;

    /// <summary>What an office keeps, of all partners.</summary>
    public static IQueryable<T> Of<T>(this IQueryable<T> rows, OfficeEnd office)
        where T : OfficeRow => office.All is var all ? rows.Where(r => all.Contains(r.OfficeId)) : rows;

    public static IQueryable<T> Of<T>(this IQueryable<T> rows, OfficeWith with)
        where T : OfficeRow => with.Partner.All is var all ? rows.Of(with.Office).Where(r => all.Contains(r.PartnerId)) : rows;
}
