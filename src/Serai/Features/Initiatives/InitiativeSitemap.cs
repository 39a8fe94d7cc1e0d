using Microsoft.EntityFrameworkCore;
using Serai.Platform.Web.Sitemap;

namespace Serai.Features.Initiatives;

/// <summary>Pages of initiatives.</summary>
public sealed class InitiativeSitemap(SeraiDb db) : SitemapPart
{
    public override string Name => "initiatives";

    public override Task<int> CountAsync(CancellationToken stop) => db.Initiatives.CountAsync(stop);

    public override async Task<IReadOnlyList<string>> PathsAsync(int skip, int take, CancellationToken stop) =>
        [.. (await db.Initiatives.OrderBy(i => i.Slug).Skip(skip).Take(take).Select(i => i.Slug).ToListAsync(stop)).Select(InitiativeLinks.Show)];
}
