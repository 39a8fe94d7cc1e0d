using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Alliances.Editing;

/// <summary>Finds the alliance that is to be edited.</summary>
internal static class AllianceFinding
{
    /// <summary>With its organization; null where there is none of this address.</summary>
    public static async Task<Alliance?> AllianceOfAsync(this SeraiDb db, string? slug, CancellationToken stop) =>
        slug is null ? null : await db.Alliances.Include(a => a.Organization).FirstOrDefaultAsync(a => a.Organization.Slug == slug && a.Organization.MergedIntoId == null, stop);
}
