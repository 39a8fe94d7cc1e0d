using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Alliances.Editing;

/// <summary>Finds the alliance that is to be edited.</summary>
internal static class AllianceFinding
{
    /// <summary>With its organization; null where there is none of this address.</summary>
    public static async Task<Alliance?> AllianceOfAsync(this SeraiDb db, string? slug, CancellationToken stop) =>
        slug is null ? null : await db.Alliances.Include(a => a.Organization).FirstOrDefaultAsync(a => a.Organization.Slug == slug && a.Organization.MergedIntoId == null, stop);

    /// <summary>Who belongs to it or did, as far as the registry knows them: they may propose what sources say of it.</summary>
    public static Task<List<Guid?>> MemberIdsAsync(this SeraiDb db, Guid alliance, CancellationToken stop) =>
        db.Memberships.Where(m => m.AllianceId == alliance && m.MemberId != null).Select(m => m.MemberId).Distinct().ToListAsync(stop);
}
