using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Serai.Features.Agreements;
using Serai.Features.Cosigning.Partners;
using Serai.Features.Organizations.Merging;
using Serai.Platform.History;
using Serai.Platform.History.Undo;

namespace Serai.Features.Cosigning;

/// <summary>What was said to another site cannot be made unsaid here alone: of what came of it nothing is taken back.</summary>
public sealed class WhatWasSaid(SeraiDb db) : IStandsFast
{
    public async Task<IReadOnlyList<EntityEntry>> FastAsync(IReadOnlyCollection<EntityEntry> touched, Step undone, CancellationToken stop)
    {
        var fast = touched.Where(e => undone.Verb != MergeOrganizations.Verb && e.Entity is (Partner or PartnerKey or KeyComparison)).ToList();
        var rows = touched.Select(e => (Entry: e, Agreement: AgreementOf(e))).Where(r => r.Agreement is not null).ToList();
        if (rows.Count == 0)
            return fast;
        var ids = rows.Select(r => r.Agreement!.Value).Distinct().ToList();
        var messages = db.CosignMessages;
        foreach (var some in ids.Chunk(500))
        {
            var at = undone.At;
            var said = await (from a in db.Agreements.AsNoTracking() where some.Contains(a.Id) join c in db.CosignedAgreements on a.FamilyId equals c.FamilyId where messages.Any(m => m.CosignedId == c.Id && m.At >= at) select a.Id).ToListAsync(stop);
            fast.AddRange(rows.Where(r => said.Contains(r.Agreement!.Value)).Select(r => r.Entry));
        }
        return fast;
    }

    private static Guid? AgreementOf(EntityEntry entry) => entry.Entity switch
    {
        Agreement agreement => agreement.Id,
        AgreementVersion version => version.AgreementId,
        AgreementSignature signature => signature.AgreementId,
        SignatureLapse lapse => lapse.AgreementId,
        AgreementParty party => party.AgreementId,
        AgreementField field => field.AgreementId,
        AgreementObligation owed => owed.AgreementId,
        AgreementMove move => move.AgreementId,
        _ => null,
    };
}
