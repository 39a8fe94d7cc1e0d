using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Certificates;
using Serai.Features.Certificates.Runs;
using Serai.Features.Certificates.Templates;
using Serai.Features.Organizations;
using Serai.Features.Programmes.Taking;
using Serai.Platform.Auth;

namespace Serai.Features.Programmes.Certifying;

/// <summary>Leads from an edition to the issuing of its certificates, and a participant to their own.</summary>
public sealed class BesideCertificates(SeraiDb db, IStringLocalizer<CertifyingTexts> texts) : IBesideEdition, IBesideParticipant
{
    public int Order => 60;

    public async Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Edition edition, Actor actor, CancellationToken stop)
    {
        if (!actor.May(Right.Edit, edition.KeeperId))
            return [];
        var (id, keeper) = (edition.Id, edition.KeeperId);
        var issued = await db.Certificates.CountAsync(c => c.ForKind == CertifiesEdition.EditionKind && c.ForId == id && c.RevokedAt == null, stop);
        var slug = await db.Organizations.Where(o => o.Id == keeper).Select(o => o.Slug).FirstOrDefaultAsync(stop) ?? "";
        return [new(texts["Issue"], RunLinks.Issue(CertifiesEdition.EditionKind, id), issued), new(texts["Templates"], TemplateLinks.Of(slug))];
    }

    public async Task<IReadOnlyList<EditionLink>> OfAsync(Programme programme, Edition edition, Participant participant, string secret, CancellationToken stop)
    {
        var id = participant.Id;
        return [.. (await db.Certificates.AsNoTracking().Where(c => c.HolderRef == id && c.ForKind == CertifiesEdition.EditionKind && c.RevokedAt == null).OrderBy(c => c.IssuedAt).Select(c => c.Code).ToListAsync(stop))
            .Select(code => new EditionLink(texts["Own"], CertificateLinks.Show(code)))];
    }
}
