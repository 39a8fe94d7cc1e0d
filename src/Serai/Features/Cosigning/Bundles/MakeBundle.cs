using Microsoft.EntityFrameworkCore;
using Serai.Features.Cosigning.Partners;
using Serai.Platform.SiteKeys;

namespace Serai.Features.Cosigning.Bundles;

/// <summary>Puts together what proves an agreement.</summary>
public sealed class MakeBundle(SeraiDb db, SiteKeys keys)
{
    public async Task<Bundle> OfAsync(Talk talk, CancellationToken stop)
    {
        var (id, partner) = (talk.Cosigned.Id, talk.Partner.Id);
        var messages = await db.CosignMessages.AsNoTracking().Where(m => m.CosignedId == id).OrderBy(m => m.Clock).Select(m => new { m.Clock, m.IsOurs, m.Jws, m.Receipt }).ToListAsync(stop);
        var known = (await db.PartnerKeys.AsNoTracking().Where(k => k.PartnerId == partner).ToListAsync(stop)).OrderByDescending(k => k.AddedAt).ThenByDescending(k => k.Id).ToList();
        var theirs = known.Select(k => PartnerKeysKnown.Read(k) with { Revoked = k.RevokedAt });
        var all = new Dictionary<string, IReadOnlyList<PublicKey>>(StringComparer.Ordinal) { [talk.Own.Address] = await keys.AllAsync(stop), [talk.Theirs.Address] = [.. theirs] };
        var compared = (await db.KeyComparisons.AsNoTracking().Where(c => c.PartnerId == partner).ToListAsync(stop)).OrderBy(c => c.At).ThenBy(c => c.Id).Select(c => new ComparedKeys(c.OwnKid, c.TheirKid)).Distinct();
        var order = messages.OrderBy(m => m.Clock).ThenBy(m => m.IsOurs ? talk.Own.Key : talk.Theirs.Key, StringComparer.Ordinal);
        return new(id, talk.Own, talk.Theirs, all, [.. compared], [.. order.Select(m => new BundledMessage(m.Jws, m.Receipt))]);
    }
}
