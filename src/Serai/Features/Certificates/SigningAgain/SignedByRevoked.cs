using Microsoft.EntityFrameworkCore;
using Serai.Credentials;
using Serai.Features.Certificates.Keys;

namespace Serai.Features.Certificates.SigningAgain;

/// <summary>Finds the certificates that nobody can check any more, since their key was revoked; and begins to have them signed again.</summary>
public sealed class SignedByRevoked(SeraiDb db, IClock clock)
{
    /// <summary>Those in force that a key has signed. Each begins with the same header, which names the key.</summary>
    public IQueryable<Certificate> Of(IssuerKey key)
    {
        var (issuer, head, now) = (key.IssuerId, VcJwtSigner.HeadOf(key.Address), clock.GetCurrentInstant());
        return db.Certificates.Where(c => c.IssuerId == issuer && c.RevokedAt == null && (c.ValidUntil == null || c.ValidUntil > now) && c.Token.StartsWith(head));
    }

    /// <summary>How many there are of an organization's keys that can be signed again, whether that is being done, and whether some were passed over when it was.</summary>
    public async Task<(int Count, bool IsAtWork, bool ArePassedOver)> CountAsync(IReadOnlyList<IssuerKey> keys, CancellationToken stop)
    {
        var count = 0;
        List<Guid> revoked = [];
        foreach (var key in Revoked(keys))
        {
            count += await Of(key).CountAsync(stop);
            revoked.Add(key.Id);
        }
        if (count == 0)
            return (0, false, false);
        var runs = await db.SigningRuns.AsNoTracking().Where(r => revoked.Contains(r.KeyId)).Select(r => new { r.FinishedAt, r.Left }).ToListAsync(stop);
        return (count, runs.Any(r => r.FinishedAt is null), runs.Any(r => r.Left > 0));
    }

    /// <summary>Begins with all of them, but those with which somebody else has begun.</summary>
    public Task<int> BeginAsync(IReadOnlyList<IssuerKey> keys, Guid keeper, Guid? person, CancellationToken stop) => db.AgainAsync(async () =>
    {
        var now = clock.GetCurrentInstant();
        foreach (var key in Revoked(keys))
        {
            var id = key.Id;
            if (await Of(key).AnyAsync(stop) && !await db.SigningRuns.AnyAsync(r => r.KeyId == id && r.FinishedAt == null, stop))
                db.Add(new SigningRun { KeyId = id, KeeperId = keeper, PersonId = person, StartedAt = now, Due = now });
        }
        return await db.SaveChangesAsync(stop);
    });

    // After a move of the site the old issuer may have no other key: then nobody can sign in its name any more.
    private static IEnumerable<IssuerKey> Revoked(IReadOnlyList<IssuerKey> keys) => keys.Where(k => k.RevokedAt is not null && keys.Any(other => other.Issuer == k.Issuer && other.RevokedAt is null));
}
