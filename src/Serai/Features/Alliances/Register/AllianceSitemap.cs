using Microsoft.EntityFrameworkCore;
using Serai.Platform.Web.Sitemap;

namespace Serai.Features.Alliances.Register;

/// <summary>Pages of alliances.</summary>
public sealed class AllianceSitemap(SeraiDb db) : SitemapPart
{
    public override string Name => "alliances";

    public override Task<int> CountAsync(CancellationToken stop) => db.Alliances.CountAsync(a => a.Organization.MergedIntoId == null, stop);

    public override async Task<IReadOnlyList<string>> PathsAsync(int skip, int take, CancellationToken stop) =>
        [.. (await db.Alliances.Where(a => a.Organization.MergedIntoId == null)
            .OrderBy(a => a.Organization.Slug).Skip(skip).Take(take).Select(a => a.Organization.Slug).ToListAsync(stop)).Select(AllianceLinks.Show)];
}
