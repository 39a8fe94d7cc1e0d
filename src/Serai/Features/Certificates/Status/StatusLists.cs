using Microsoft.EntityFrameworkCore;
using Serai.Credentials;
using Serai.Features.Certificates.Keys;

namespace Serai.Features.Certificates.Status;

/// <summary>A place that was drawn.</summary>
public sealed record DrawnPlace(Guid ListId, string ListAddress, int Index);

/// <summary>Draws places in status lists, sets their bits, and gives the lists signed.</summary>
public sealed class StatusLists(SeraiDb db, IssuerKeys keys, IssuerAddress address, SignedLists signed, IClock clock)
{
    /// <summary>How long a list is good for that somebody kept, and how soon it is signed anew.</summary>
    public static readonly Duration GoodFor = Duration.FromDays(2), SignedAgainAfter = Duration.FromHours(6);

    /// <summary>Waits for whoever draws or revokes, until the transaction ends. What this context held of lists before, and has not changed, it forgets.</summary>
    public async Task TakeTurnAsync(CancellationToken stop)
    {
        await db.TakeTurnAsync(IssuerKeys.SigningTurn, stop);
        foreach (var entry in db.ChangeTracker.Entries<IssuedPlaces>().Where(e => e.State == EntityState.Unchanged).ToList())
            entry.State = EntityState.Detached;
    }

    /// <summary>A place that was never given out, in the issuer's list, or in a new one where that is half full. Whoever asks has the turn, and saves.</summary>
    public async Task<DrawnPlace> DrawAsync(Guid issuer, string name, CancellationToken stop)
    {
        var held = db.ChangeTracker.Entries<IssuedPlaces>().Select(e => e.Entity).FirstOrDefault(p => p.Issuer == name && p.GivenCount < IssuedPlaces.Most);
        var list = held ?? await db.IssuedPlaces.FirstOrDefaultAsync(p => p.Issuer == name && p.GivenCount < IssuedPlaces.Most, stop);
        // Where this context holds it changed, the database's word is old.
        if (list is null || list.GivenCount >= IssuedPlaces.Most)
        {
            var id = NewId.Next();
            db.Add(list = new IssuedPlaces { Id = id, IssuerId = issuer, Issuer = name, Address = address.Of(CertificateLinks.StatusList(id))! });
        }
        return new(list.Id, list.Address, list.Draw());
    }

    /// <summary>Sets the bit of a place. Whoever asks has the turn, and saves.</summary>
    public async Task RevokeAsync(Guid list, int place, CancellationToken stop) => (await db.IssuedPlaces.FirstAsync(p => p.Id == list, stop)).Revoke(place);

    /// <summary>A list as it is now, signed; null where there is none, or nobody can sign it any more.</summary>
    public async Task<string?> SignedAsync(Guid id, CancellationToken stop)
    {
        if (await db.IssuedPlaces.Where(p => p.Id == id).Select(p => new { p.RevokedCount, p.Issuer }).FirstOrDefaultAsync(stop) is not { } asked)
            return null;
        // Asked each time: another process may have revoked the key that signed the list last.
        if (await keys.ForIssuerAsync(asked.Issuer, stop) is not { } by)
            return null;
        var now = Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds());
        if (signed.Find(id, asked.RevokedCount, by.Id, now) is { } known)
            return known;
        var list = await db.IssuedPlaces.AsNoTracking().FirstAsync(p => p.Id == id, stop);
        var bits = new StatusList(IssuedPlaces.Entries);
        for (var place = 0; place < IssuedPlaces.Entries; place++)
            if (IssuedPlaces.Has(list.Revoked, place))
                bits[place] = true;
        var text = new VcJwtSigner(keys.Open(by)).Sign(new StatusListCredential(list.Address, list.Issuer, StatusPurpose.Revocation, bits, now, now + GoodFor).ToJson());
        signed.Keep(id, list.RevokedCount, by.Id, now, text);
        return text;
    }
}
