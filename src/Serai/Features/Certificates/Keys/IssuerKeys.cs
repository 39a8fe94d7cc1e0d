using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Serai.Credentials;
using Serai.Features.Organizations;
using Serai.Platform.Editing;
using Serai.Platform.History;

namespace Serai.Features.Certificates.Keys;

/// <summary>By what an organization signs now.</summary>
/// <param name="Id">Who it is, as credentials name it.</param>
/// <param name="Key">The key.</param>
public sealed record IssuerReady(string Id, SigningKey Key)
{
    public string Sign(System.Text.Json.Nodes.JsonObject credential) => new VcJwtSigner(Key).Sign(credential);
}

/// <param name="Bits">Of the modulus of a key that is made.</param>
public sealed record IssuerKeyStrength(int Bits = SigningKey.UsualBits);

/// <summary>
/// The keys that organizations sign certificates by. One of each is the current one; those before stay where they are found, so that old certificates live.
/// </summary>
public sealed class IssuerKeys(SeraiDb db, IssuerAddress address, IDataProtectionProvider protection, IssuerKeyStrength strength, IClock clock) : IDisposable
{
    public const string Rotate = "rotate the key", Revoke = "revoke the key";

    /// <summary>The problem's code where another key is there than the one that was meant.</summary>
    public const string ChangedMeanwhile = "KeyChangedMeanwhile";

    /// <summary>The turn of whoever signs, revokes a certificate, or changes the key: none is signed by a key that was changed meanwhile.</summary>
    internal const int SigningTurn = 5406;

    private const int Turn = 5407;

    private readonly IDataProtector seal = protection.CreateProtector("Serai.Certificates.IssuerKeys");

    // Opened once in a request or job: that takes as long as signing.
    private readonly Dictionary<Guid, SigningKey> opened = [];
    private readonly Dictionary<Guid, IssuerReady> current = [];

    /// <summary>What history calls the keys of an organization.</summary>
    public static string Subject(string slug) => $"certificates/of/{slug}";

    /// <summary>Makes sure that an organization has a key at this site's present address.</summary>
    /// <remarks>Ask before a transaction begins, or <see cref="MakeReady"/> before it: sealing may have to write a key of its own first.</remarks>
    /// <returns>What is in the way.</returns>
    public async Task<FieldProblem?> PrepareAsync(Guid issuer, CancellationToken stop)
    {
        if (address.Problem is { } problem)
            return problem;
        if (await CurrentAsync(issuer, stop) is not null)
            return null;
        if (await db.Organizations.Where(o => o.Id == issuer).Select(o => o.Slug).FirstOrDefaultAsync(stop) is not { } slug)
            return Problem("Gone");
        await ReplaceAsync(issuer, slug, new(clock.GetCurrentInstant(), "Serai", "program", "add", Subject(slug)) { SubjectId = issuer }, before => before is null || !IsHere(before), stop);
        return null;
    }

    /// <summary>Lets what sealing needs be written now, and not within a transaction that is begun next.</summary>
    public void MakeReady()
    {
        byte[] anything = [0];
        seal.Protect(anything);
    }

    /// <summary>By what an organization signs now; null where it has no key at this site's present address.</summary>
    public async Task<IssuerReady?> CurrentAsync(Guid issuer, CancellationToken stop)
    {
        if (current.TryGetValue(issuer, out var known))
            return known;
        if (await db.IssuerKeys.AsNoTracking().FirstOrDefaultAsync(k => k.IssuerId == issuer && k.IsCurrent == true, stop) is not { } key || !IsHere(key))
            return null;
        return current[issuer] = new(key.Issuer, Open(key));
    }

    /// <summary>The same for whoever has the turn: a key that was opened before may have been changed since, or revoked, by another process too.</summary>
    public async Task<IssuerReady?> CurrentNowAsync(Guid issuer, CancellationToken stop)
    {
        if (await CurrentAsync(issuer, stop) is not { } known)
            return null;
        var thumbprint = known.Key.Public.Thumbprint;
        if (await db.IssuerKeys.AnyAsync(k => k.Thumbprint == thumbprint && k.IsCurrent == true, stop))
            return known;
        current.Remove(issuer);
        return await CurrentAsync(issuer, stop);
    }

    /// <summary>What signs for an issuer as older credentials name it, also where the site has moved since: its newest key. Null where all were revoked.</summary>
    public async Task<IssuerKey?> ForIssuerAsync(string issuer, CancellationToken stop) =>
        Ordered(await db.IssuerKeys.AsNoTracking().Where(k => k.Issuer == issuer && k.RevokedAt == null).ToListAsync(stop)).FirstOrDefault();

    /// <summary>All keys of organizations, the newest first.</summary>
    public async Task<IReadOnlyList<IssuerKey>> OfAsync(IReadOnlyCollection<Guid> issuers, CancellationToken stop)
    {
        var asked = issuers.ToList();
        return Ordered(await db.IssuerKeys.AsNoTracking().Where(k => asked.Contains(k.IssuerId)).ToListAsync(stop));
    }

    /// <summary>All keys that are found under a name, the newest first; none that was revoked.</summary>
    public async Task<IReadOnlyList<IssuerKey>> NamedAsync(string name, CancellationToken stop) =>
        Ordered(await db.IssuerKeys.AsNoTracking().Where(k => k.Name == name && k.RevokedAt == null).ToListAsync(stop));

    /// <summary>A new key takes the place of the current one, which stays where it is found.</summary>
    /// <param name="shown">The thumbprint of the key that is to go; empty where there was none, null for whichever it is.</param>
    /// <returns>What is in the way.</returns>
    public async Task<(Guid? Step, FieldProblem? Problem)> RotateAsync(Guid issuer, string slug, Doing doing, string? shown, CancellationToken stop)
    {
        if (address.Problem is { } problem)
            return (null, problem);
        return await ReplaceAsync(issuer, slug, doing, before => shown is null || shown == (before?.Thumbprint ?? ""), stop) is { } step ? (step, null) : (null, Problem(ChangedMeanwhile));
    }

    /// <summary>Says that a key is not to be trusted. Where it is the current one another follows.</summary>
    /// <returns>The step, or what is in the way.</returns>
    public async Task<(Guid? Step, FieldProblem? Problem)> RevokeAsync(string thumbprint, string slug, Doing doing, CancellationToken stop)
    {
        if (string.IsNullOrWhiteSpace(doing.Reason))
            return (null, Problem("WhyMissing"));
        if (await db.IssuerKeys.AsNoTracking().FirstOrDefaultAsync(k => k.Thumbprint == thumbprint, stop) is not { } key)
            return (null, Problem("KeyUnknown", thumbprint));
        if (key.RevokedAt is not null)
            return (null, Problem("KeyRevokedAlready", thumbprint));
        var issuer = key.IssuerId;
        if (key.IsCurrent == true && (await RotateAsync(issuer, slug, doing, null, stop)).Problem is { } problem)
            return (null, problem);
        Forget();
        await using var step = await db.BeginStepAsync(doing, stop);
        await db.TakeTurnAsync(SigningTurn, stop);
        (await db.IssuerKeys.FirstAsync(k => k.Thumbprint == thumbprint, stop)).Revoke(step.Doing.At, doing.Reason!);
        await step.CompleteAsync(stop);
        return (step.Id, null);
    }

    public void Dispose()
    {
        foreach (var key in opened.Values)
            key.Dispose();
    }

    internal static FieldProblem Problem(string code, params object[] words) => new(code, words) { Texts = typeof(CertificateTexts) };

    private static IReadOnlyList<IssuerKey> Ordered(IEnumerable<IssuerKey> keys) => [.. keys.OrderByDescending(k => k.IsCurrent == true).ThenByDescending(k => k.MadeAt).ThenByDescending(k => k.Id)];

    private bool IsHere(IssuerKey key) => key.Issuer == address.Of(CertificateLinks.Issuer(key.Name));

    // Null where the one that is there now, or that there is none, is not what was meant.
    private async Task<Guid?> ReplaceAsync(Guid issuer, string slug, Doing doing, Func<IssuerKey?, bool> isMeant, CancellationToken stop)
    {
        Forget();
        var name = await NameAsync(issuer, slug, stop);
        using var made = SigningKey.Create(thumbprint => address.Of(CertificateLinks.Key(name, thumbprint))!, strength.Bits);
        var secret = Encoding.UTF8.GetBytes(made.ToPrivateJwk());
        var sealedSecret = seal.Protect(secret);
        CryptographicOperations.ZeroMemory(secret);
        return await db.AgainAsync<Guid?>(async () =>
        {
            await using var step = await db.BeginStepAsync(doing, stop);
            await db.TakeTurnAsync(Turn, stop);
            await db.TakeTurnAsync(SigningTurn, stop);
            var before = await db.IssuerKeys.FirstOrDefaultAsync(k => k.IssuerId == issuer && k.IsCurrent == true, stop);
            if (!isMeant(before))
                return null;
            if (before is not null)
            {
                // Saved before the next one is added: the database takes one current key at a time.
                before.Retire(step.Doing.At);
                await db.SaveChangesAsync(stop);
            }
            db.Add(new IssuerKey
            {
                IssuerId = issuer, Name = name, Issuer = address.Of(CertificateLinks.Issuer(name))!, Thumbprint = made.Public.Thumbprint, Address = made.Public.Address,
                Jwk = made.Public.ToJwk(), Private = sealedSecret, MadeAt = step.Doing.At,
            });
            await step.CompleteAsync(stop);
            return step.Id;
        });
    }

    // Whoever first signed under a name keeps it: an organization that gets the same address later is another issuer.
    private async Task<string> NameAsync(Guid issuer, string slug, CancellationToken stop)
    {
        if (await db.IssuerKeys.Where(k => k.IssuerId == issuer).OrderBy(k => k.Id).Select(k => k.Name).FirstOrDefaultAsync(stop) is { } own)
            return own;
        return await db.IssuerKeys.AnyAsync(k => k.Name == slug && k.IssuerId != issuer, stop) ? $"{slug}-{issuer.ToString("N", System.Globalization.CultureInfo.InvariantCulture)[^12..]}" : slug;
    }

    /// <summary>A key, ready to sign; it ends with the request or job.</summary>
    public SigningKey Open(IssuerKey key)
    {
        if (opened.TryGetValue(key.Id, out var known))
            return known;
        var secret = seal.Unprotect(key.Private);
        var read = SigningKey.Read(Encoding.UTF8.GetString(secret));
        CryptographicOperations.ZeroMemory(secret);
        return opened[key.Id] = read;
    }

    private void Forget() => current.Clear();
}
