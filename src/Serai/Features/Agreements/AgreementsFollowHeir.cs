using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Deadlines;
using Serai.Features.Agreements.Importing;
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
            foreach (var party in agreement.Parties.Where(p => p.OrganizationId == merged))
                party.OrganizationId = heir;
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
        foreach (var signature in await db.AgreementSignatures.Where(s => s.KeeperId == merged || s.OrganizationId == merged).ToListAsync(stop))
            (signature.KeeperId, signature.OrganizationId) = (signature.KeeperId == merged ? heir : signature.KeeperId, signature.OrganizationId == merged ? heir : signature.OrganizationId);
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
