using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Serai.Platform.History;

namespace Serai.Platform.SiteKeys;

/// <summary>
/// The keys that this site signs by. One is the current one; each that follows is endorsed by the one before it, unless that one was
/// revoked. All are served for ever.
/// </summary>
public sealed class SiteKeys(SeraiDb db, IDataProtectionProvider protection, IClock clock)
{
    /// <summary>What steps of the history that change keys are about.</summary>
    public const string Subject = "keys";

    private const int Turn = 5405;

    private readonly IDataProtector seal = protection.CreateProtector("Serai.SiteKeys");

    // Asked for several times in a request, which goes on with the one that it began with.
    private SiteKey? current;

    /// <summary>The one that signs; the first is made when it is first asked for.</summary>
    /// <remarks>Ask before a transaction begins: making one may write past it.</remarks>
    /// <exception cref="System.Security.Cryptography.CryptographicException">The keys that it was sealed by are not there.</exception>
    public async Task<SigningKey> CurrentAsync(CancellationToken stop)
    {
        current ??= await db.Set<SiteKey>().AsNoTracking().FirstOrDefaultAsync(k => k.IsCurrent == true, stop);
        if (current is { } known) return KeyMaterial.Open(known, seal);
        using var made = new KeyMaterial(seal);
        var (now, isAlone) = (Now, db.Step is null);
        try
        {
            await using var step = await BeginAsync(new(now, "Serai", "program", "add", Subject), stop);
            var key = await CurrentRowAsync(stop) ?? await AddAsync(made, now, null, stop);
            await step.CompleteAsync(stop);
            return KeyMaterial.Open(key, seal);
        }
        // Another node was first, whichever way it came in between.
        catch (DbUpdateException problem) when (isAlone && Overtaken.Is(problem))
        {
            return KeyMaterial.Open(await db.Set<SiteKey>().AsNoTracking().FirstAsync(k => k.IsCurrent == true, stop), seal);
        }
    }

    /// <summary>All that there ever were, the newest first.</summary>
    public async Task<IReadOnlyList<PublicKey>> AllAsync(CancellationToken stop) =>
        [.. (await db.Set<SiteKey>().AsNoTracking().OrderByDescending(k => k.Number).ToListAsync(stop)).Select(k => k.ForAll)];

    /// <summary>A new key takes the place of the current one, which vouches for it.</summary>
    /// <returns>The new one.</returns>
    public async Task<PublicKey> RotateAsync(Doing doing, CancellationToken stop)
    {
        using var made = new KeyMaterial(seal);
        await using var step = await BeginAsync(doing, stop);
        var now = Now;
        using var before = await CurrentRowAsync(stop) is { } last ? await RetireAsync(last, now, stop) : null;
        var key = await AddAsync(made, now, before, stop);
        await step.CompleteAsync(stop);
        return key.ForAll;
    }

    /// <summary>Says that a key is not to be trusted, for the reason given. Where it is the current one another follows, for which it does not vouch.</summary>
    /// <returns>The key that was revoked.</returns>
    /// <exception cref="KeyRefused">There is no such key, or it was revoked already.</exception>
    public async Task<PublicKey> RevokeAsync(string kid, Doing doing, CancellationToken stop)
    {
        using var made = new KeyMaterial(seal);
        await using var step = await BeginAsync(doing, stop);
        var now = Now;
        var key = await db.Set<SiteKey>().FirstOrDefaultAsync(k => k.Kid == kid, stop) ?? throw new KeyRefused(KeyProblem.Unknown, kid);
        if (key.RevokedAt is not null) throw new KeyRefused(KeyProblem.AlreadyRevoked, kid);
        var wasCurrent = key.IsCurrent == true;
        key.Revoke(now, doing.Reason);
        await db.SaveChangesAsync(stop);
        if (wasCurrent) await AddAsync(made, now, null, stop);
        await step.CompleteAsync(stop);
        return key.ForAll;
    }

    private Instant Now => Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds());

    // Whoever changes keys waits for the others who do, and then reads what they left, not what this context may still hold.
    private async Task<StepInProgress> BeginAsync(Doing doing, CancellationToken stop)
    {
        current = null;
        var step = await db.BeginStepAsync(doing, stop);
        await db.TakeTurnAsync(Turn, stop);
        foreach (var entry in db.ChangeTracker.Entries<SiteKey>().ToList())
            entry.State = EntityState.Detached;
        return step;
    }

    private Task<SiteKey?> CurrentRowAsync(CancellationToken stop) => db.Set<SiteKey>().FirstOrDefaultAsync(k => k.IsCurrent == true, stop);

    // Saved before the next one is added: the database takes one current key at a time.
    private async Task<SigningKey> RetireAsync(SiteKey key, Instant now, CancellationToken stop)
    {
        var opened = KeyMaterial.Open(key, seal);
        key.Retire(now);
        await db.SaveChangesAsync(stop);
        return opened;
    }

    private async Task<SiteKey> AddAsync(KeyMaterial made, Instant now, SigningKey? by, CancellationToken stop)
    {
        var last = await db.Set<SiteKey>().MaxAsync(k => (int?)k.Number, stop) ?? 0;
        var key = made.Key(last + 1, now, by);
        db.Add(key);
        await db.SaveChangesAsync(stop);
        return key;
    }
}
