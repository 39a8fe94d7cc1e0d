using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Deadlines;
using Serai.Features.Agreements.Importing;
using Serai.Features.Agreements.Kinds;
using Serai.Features.Agreements.Night;
using Serai.Features.Agreements.Register;
using Serai.Features.Organizations.Merging;

namespace Serai.Features.Agreements;

/// <summary>A party that was merged is its heir from then on, and its office's agreements are kept by the heir's. What was signed stays as it was signed.</summary>
public sealed class AgreementsFollowHeir : IFollowsHeir
{
    public async Task FollowAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
    {
        foreach (var agreement in await db.Agreements.Where(a => a.KeeperId == merged || a.Parties.Any(p => p.OrganizationId == merged)).Include(a => a.Parties).ToListAsync(stop))
        {
            if (agreement.KeeperId == merged)
                agreement.KeeperId = heir;
            // Whoever edits it at the same moment finds it changed.
            db.Entry(agreement).Property(a => a.Version).IsModified = true;
            foreach (var party in agreement.Parties.Where(p => p.OrganizationId == merged).ToList())
            {
                party.OrganizationId = heir;
                if (Life.AgreementLife.Open.Contains(agreement.Stage) && !await db.StandingSignatures.AnyAsync(s => s.AgreementId == agreement.Id, stop))
                    await TogetherAsync(db, agreement, party, stop);
            }
            // With the names that the heir has now; what it takes over follows by night.
            await agreement.SettleAsync(db, stop);
        }
        foreach (var template in await db.Set<Templates.AgreementTemplate>().Where(t => t.OfficeId == merged).ToListAsync(stop))
            template.OfficeId = heir;
        await KeptAsync<AgreementSignatory>(db, merged, heir, stop);
        await KeptAsync<AgreementContact>(db, merged, heir, stop);
        await KeptAsync<AgreementObligation>(db, merged, heir, stop);
        await KeptAsync<AgreementFile>(db, merged, heir, stop);
        await KeptAsync<AgreementMove>(db, merged, heir, stop);
        await KeptAsync<AgreementActivity>(db, merged, heir, stop);
        await KeptAsync<Approvals.AgreementApproval>(db, merged, heir, stop);
        await KeptAsync<Comments.AgreementComment>(db, merged, heir, stop);
        foreach (var comment in await db.Set<Comments.AgreementComment>().Where(c => c.OfficeId == merged).ToListAsync(stop))
            comment.OfficeId = heir;
        await ViewsAsync(db, merged, heir, stop);
        foreach (var import in await db.AgreementImports.Where(i => i.KeeperId == merged).ToListAsync(stop))
            import.KeeperId = heir;
        foreach (var version in await db.AgreementVersions.Where(v => v.KeeperId == merged).ToListAsync(stop))
            version.KeeperId = heir;
        foreach (var lapse in await db.Set<SignatureLapse>().Where(l => l.KeeperId == merged).ToListAsync(stop))
            lapse.KeeperId = heir;
        // Where both had signed, each signature stays that of who gave it.
        var both = await db.AgreementSignatures.Where(s => s.OrganizationId == heir).Select(s => s.VersionId).ToListAsync(stop);
        foreach (var signature in await db.AgreementSignatures.Where(s => s.KeeperId == merged || s.OrganizationId == merged).ToListAsync(stop))
            (signature.KeeperId, signature.OrganizationId) = (signature.KeeperId == merged ? heir : signature.KeeperId, signature.OrganizationId == merged && !both.Contains(signature.VersionId) ? heir : signature.OrganizationId);
    }

    // Where both were parties and nobody has signed yet, the heir is one. What was signed names both, and so it stays.
    private static async Task TogetherAsync(SeraiDb db, Agreement agreement, AgreementParty party, CancellationToken stop)
    {
        if (agreement.Parties.Find(p => p != party && p.OrganizationId == party.OrganizationId && p.Unit == party.Unit) is not { } own)
            return;
        own.Ordinal = Math.Min(own.Ordinal, party.Ordinal);
        foreach (var row in await db.Set<AgreementSignatory>().Where(r => r.PartyId == party.Id).ToListAsync(stop))
            row.PartyId = own.Id;
        foreach (var row in await db.Set<AgreementContact>().Where(r => r.PartyId == party.Id).ToListAsync(stop))
            row.PartyId = own.Id;
        foreach (var row in await db.Set<AgreementObligation>().Where(r => r.OwedBy == party.Id).ToListAsync(stop))
            row.OwedBy = own.Id;
        agreement.Parties.Remove(party);
    }

    // The heir's office may have said already when it wants to be reminded: that holds.
    private static async Task ViewsAsync(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
    {
        foreach (var view in await db.Set<RegisterView>().Where(v => v.OfficeId == merged).ToListAsync(stop))
            view.OfficeId = heir;
        foreach (var feed in await db.Set<AgreementFeed>().Where(f => f.OfficeId == merged).ToListAsync(stop))
            feed.OfficeId = heir;
        if (await db.Set<ReminderRule>().FirstOrDefaultAsync(r => r.KeeperId == merged, stop) is { } rule && !await db.Set<ReminderRule>().AnyAsync(r => r.KeeperId == heir, stop))
            rule.KeeperId = heir;
    }

    private static async Task KeptAsync<T>(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
        where T : AgreementRow
    {
        foreach (var row in await db.Set<T>().Where(r => r.KeeperId == merged).ToListAsync(stop))
            row.KeeperId = heir;
    }
}
