using Microsoft.EntityFrameworkCore;
using Serai.Features.Organizations.Merging;

namespace Serai.Features.Cosigning.Partners;

/// <summary>An organization's partners, and what is signed with them, are its heir's from then on. By what both called each other stays.</summary>
public sealed class PartnersFollowHeir : IFollowsHeir
{
    public async Task FollowAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
    {
        var others = await db.Partners.Where(p => p.OfficeId == heir).Select(p => new { p.Address, p.Identifier }).ToListAsync(stop);
        foreach (var partner in await db.Partners.Where(p => p.OfficeId == merged || p.OrganizationId == merged).ToListAsync(stop))
        {
            if (partner.OrganizationId == merged)
                partner.OrganizationId = heir;
            // Where both were partners of the same site each keeps its own: what was signed names the one that signed it.
            if (partner.OfficeId == merged && others.All(o => o.Address != partner.Address || o.Identifier != partner.Identifier))
                partner.OfficeId = heir;
        }
        foreach (var key in await db.PartnerKeys.Where(k => k.OfficeId == merged).ToListAsync(stop))
            key.OfficeId = heir;
        foreach (var comparison in await db.KeyComparisons.Where(c => c.OfficeId == merged).ToListAsync(stop))
            comparison.OfficeId = heir;
        foreach (var cosigned in await db.CosignedAgreements.Where(c => c.KeeperId == merged).ToListAsync(stop))
            cosigned.KeeperId = heir;
        foreach (var message in await db.CosignMessages.Where(m => m.KeeperId == merged).ToListAsync(stop))
            message.KeeperId = heir;
    }
}
