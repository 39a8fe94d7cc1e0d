using Microsoft.EntityFrameworkCore;
using Serai.Features.Agreements.Importing;
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
        await KeptAsync<AgreementSignatory>(db, merged, heir, stop);
        await KeptAsync<AgreementContact>(db, merged, heir, stop);
        await KeptAsync<AgreementObligation>(db, merged, heir, stop);
        await KeptAsync<AgreementFile>(db, merged, heir, stop);
        await KeptAsync<AgreementMove>(db, merged, heir, stop);
        await KeptAsync<AgreementActivity>(db, merged, heir, stop);
        foreach (var import in await db.AgreementImports.Where(i => i.KeeperId == merged).ToListAsync(stop))
            import.KeeperId = heir;
        foreach (var version in await db.AgreementVersions.Where(v => v.KeeperId == merged).ToListAsync(stop))
            version.KeeperId = heir;
        foreach (var signature in await db.AgreementSignatures.Where(s => s.KeeperId == merged || s.OrganizationId == merged).ToListAsync(stop))
            (signature.KeeperId, signature.OrganizationId) = (signature.KeeperId == merged ? heir : signature.KeeperId, signature.OrganizationId == merged ? heir : signature.OrganizationId);
    }

    private static async Task KeptAsync<T>(SeraiDb db, Guid merged, Guid heir, CancellationToken stop)
        where T : AgreementRow
    {
        foreach (var row in await db.Set<T>().Where(r => r.KeeperId == merged).ToListAsync(stop))
            row.KeeperId = heir;
    }
}
