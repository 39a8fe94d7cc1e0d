using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Merging;

namespace Serai.Features.Certificates.Templates;

/// <summary>Templates of an organization that was merged are its heir's.</summary>
public sealed class TemplatesFollowHeir : IFollowsHeir
{
    public async Task FollowAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
    {
        foreach (var template in await db.CertificateTemplates.Where(t => t.KeeperId == merged).ToListAsync(stop))
            template.KeeperId = heir;
    }
}
