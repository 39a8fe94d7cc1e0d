using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Serai.Features.Agreements.Approvals;
using Serai.Features.Office;
using Serai.Features.Office.Start;
using Serai.Platform.Auth;

namespace Serai.Features.Agreements.Versions;

/// <summary>Agreements that a representative is to sign, on the start page of the party's office.</summary>
public sealed class WaitingSignatures(SeraiDb db, IStringLocalizer<ApprovalTexts> texts, AgreementTitles titles) : IWaitsForMe
{
    public async Task<IReadOnlyList<Waiting>> OfAsync(OfficeEnd office, Actor actor, CancellationToken stop)
    {
        var party = office.Id;
        if (!actor.May(Right.Represent, party))
            return [];
        var signatures = db.StandingSignatures;
        var open = await db.Agreements.AsNoTracking().VisibleTo(actor)
            .Where(a => (a.Stage == AgreementStage.Approved || a.Stage == AgreementStage.PartlySigned) && a.Parties.Any(p => p.OrganizationId == party))
            .Where(a => !signatures.Any(s => s.AgreementId == a.Id && s.OrganizationId == party))
            .Select(a => new { a.Id, a.Slug, a.Title, a.SortName }).ToListAsync(stop);
        if (open.Count == 0)
            return [];
        var names = await titles.OfUntitledAsync([.. open.Where(o => o.Title is null).Select(o => o.Slug)], stop);
        var ids = open.ConvertAll(o => o.Id);
        var since = (await db.Set<AgreementMove>().AsNoTracking().Where(m => ids.Contains(m.AgreementId) && m.To == AgreementStage.Approved).ToListAsync(stop)).ToLookup(m => m.AgreementId, m => m.At);
        return [.. open.Select(o => new Waiting(texts["Waiting.Sign", o.Title ?? names.GetValueOrDefault(o.Slug) ?? o.SortName], AgreementLinks.Sign(o.Slug), since[o.Id].DefaultIfEmpty().Max())).OrderBy(w => w.Since).ThenBy(w => w.Address, StringComparer.Ordinal)];
    }
}
