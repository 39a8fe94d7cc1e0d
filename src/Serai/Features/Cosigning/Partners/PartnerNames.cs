using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements;
using Serai.Features.Agreements.Content;
using Serai.Features.Agreements.Versions;
using Serai.Features.Cosigning.Taking;

namespace Serai.Features.Cosigning.Partners;

/// <summary>In what is signed with a partner both are called by the identifiers with which they accepted each other, and what stands above by the words that were signed, whatever the registry learns of them later.</summary>
public sealed class PartnerNames(SeraiDb db) : INamesInSigned
{
    public async Task<IReadOnlyDictionary<Guid, string>> OfAsync(Agreement agreement, CancellationToken stop)
    {
        var (keeper, family, partners) = (agreement.KeeperId, agreement.FamilyId, db.Partners);
        var partner = await db.CosignedAgreements.AsNoTracking().Where(c => c.FamilyId == family).Select(c => partners.First(p => p.Id == c.PartnerId)).FirstOrDefaultAsync(stop);
        return partner is null ? new Dictionary<Guid, string>() : new() { [keeper] = partner.OwnIdentifier, [partner.OrganizationId] = partner.Identifier };
    }

    public async Task<AgreementContent> AsSaidAsync(Agreement agreement, AgreementContent content, CancellationToken stop)
    {
        var family = agreement.FamilyId;
        if (await db.CosignedAgreements.AsNoTracking().Where(c => c.FamilyId == family).Select(c => new { c.HoldingId }).FirstOrDefaultAsync(stop) is not { } cosigned)
            return content;
        // A draft without a text of its own takes the place of the one in force.
        var version = await db.NewestAsync(agreement.Id, stop) ?? (cosigned.HoldingId is { } holding ? await db.NewestAsync(holding, stop) : null);
        return version is null ? content : StandsAbove.AsSaid(agreement, version, version.Said(), content);
    }
}
