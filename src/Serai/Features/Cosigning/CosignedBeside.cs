using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements;
using Serai.Features.Cosigning.Partners;
using Serai.Platform.Auth;

namespace Serai.Features.Cosigning;

/// <summary>Says on the page of an agreement how it stands between the two sites, and leads to where that is seen to.</summary>
public sealed class CosignedBeside(SeraiDb db, IStringLocalizer<CosigningTexts> texts) : IBesideAgreement
{
    public async Task<IReadOnlyList<Beside>> OfAsync(Agreement agreement, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Right.SeeOffice, agreement.KeeperId))
            return [];
        var (family, keeper, parties) = (agreement.FamilyId, agreement.KeeperId, agreement.Organizations());
        var partners = db.Partners;
        if (await db.CosignedAgreements.AsNoTracking().Where(c => c.FamilyId == family).Select(c => new { c.Stage, c.CopiesDiffer, Partner = partners.First(p => p.Id == c.PartnerId).Name }).FirstOrDefaultAsync(stop) is { } cosigned)
            return [new(texts["Beside", cosigned.Partner, texts["Stage." + cosigned.Stage]] + (cosigned.CopiesDiffer ? " " + texts["Beside.Differ"] : ""), CosigningLinks.Show(agreement.Slug))];
        return await db.Partners.AnyAsync(p => p.OfficeId == keeper && p.State == PartnerState.Accepted && parties.Contains(p.OrganizationId), stop) ? [new(texts["Beside.Propose"], CosigningLinks.Show(agreement.Slug))] : [];
    }
}
