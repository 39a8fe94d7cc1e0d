using Microsoft.EntityFrameworkCore;
using Serai.Platform.Web.Sitemap;

namespace Serai.Features.Organizations.Addresses;

/// <summary>Pages of organizations, but for those that were merged into others.</summary>
public sealed class OrganizationSitemap(SeraiDb db) : SitemapPart
{
    public override string Name => "organizations";

    public override Task<int> CountAsync(CancellationToken stop) => db.Organizations.CountAsync(o => o.MergedIntoId == null, stop);

    public override async Task<IReadOnlyList<string>> PathsAsync(int skip, int take, CancellationToken stop) =>
        [.. (await db.Organizations.Where(o => o.MergedIntoId == null).OrderBy(o => o.Slug).Skip(skip).Take(take).Select(o => o.Slug).ToListAsync(stop)).Select(OrganizationLinks.Show)];
}
