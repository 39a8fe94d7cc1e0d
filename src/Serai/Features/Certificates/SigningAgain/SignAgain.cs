using Microsoft.EntityFrameworkCore;
using Serai.Credentials;
using Serai.Features.Certificates.Checking;
using Serai.Features.Certificates.Keys;
using Serai.Features.Certificates.Printing;
using Serai.Features.Organizations;
using Serai.Platform.Files.Store;
using Serai.Platform.History;

namespace Serai.Features.Certificates.SigningAgain;

/// <summary>
/// Signs certificates again by the issuer's present key: the same certificate at the same address, with the same place in the status list. The paper goes with the old credential in it, and is printed anew
/// when it is asked for. Only what is kept here is signed, and only where it is what the old key signed: what somebody else made with that key gets no other.
/// </summary>
public sealed class SignAgain(SeraiDb db, IssuerKeys keys, SignedByRevoked signed, FileStore files, IClock clock)
{
    public const string Verb = "sign certificates again";

    /// <summary>So many at once.</summary>
    public const int Many = 50;

    /// <summary>Signs the next ones of a run.</summary>
    /// <returns>How many were looked at, and how many of those were passed over.</returns>
    public Task<(int Looked, int Left)> PieceAsync(SigningRun run, CancellationToken stop) => db.AgainAsync(() => TryAsync(run, stop));

    private async Task<(int Looked, int Left)> TryAsync(SigningRun run, CancellationToken stop)
    {
        var (keyId, keeper) = (run.KeyId, run.KeeperId);
        var key = await db.IssuerKeys.AsNoTracking().FirstAsync(k => k.Id == keyId, stop);
        // Where all keys of the issuer are revoked by now there is nobody to sign.
        if (key.RevokedAt is null || await keys.ForIssuerAsync(key.Issuer, stop) is not { } present)
            return (0, 0);
        var slug = await db.Organizations.Where(o => o.Id == keeper).Select(o => o.Slug).FirstAsync(stop);
        var now = Instant.FromUnixTimeSeconds(clock.GetCurrentInstant().ToUnixTimeSeconds());
        await using var step = await db.BeginStepAsync(new(now, "Serai", "program", Verb, IssuerKeys.Subject(slug)) { PersonId = run.PersonId, SubjectId = keeper, Reason = key.RevokedWhy }, stop);
        // Those that were passed over stand first: all others before them are signed by now.
        var found = await signed.Of(key).OrderBy(c => c.Id).Skip(run.Left).Take(Many).ToListAsync(stop);
        var (signer, again) = (new VcJwtSigner(keys.Open(present)), new List<Guid>());
        foreach (var certificate in found)
            if (await IsSoundAsync(certificate, key, now, stop))
            {
                (certificate.Token, certificate.SignedAgainAt) = (signer.SignAgain(certificate.Token, now), now);
                again.Add(certificate.Id);
            }
        foreach (var paper in await db.CertificatePapers.Where(p => again.Contains(p.CertificateId)).ToListAsync(stop))
        {
            db.Remove(paper);
            await files.EraseAsync(paper.FileId, stop);
        }
        await step.CompleteAsync(stop);
        return (found.Count, found.Count - again.Count);
    }

    // By the old key alone, although nobody else is to believe it any more.
    private static async Task<bool> IsSoundAsync(Certificate certificate, IssuerKey key, Instant now, CancellationToken stop)
    {
        if (PublicKey.Read(key.Jwk, key.Address) is not { } old)
            return false;
        var result = await CredentialChecker.Offline([new TrustedKey(key.Issuer, old)]).CheckAsync(certificate.Token, now, stop);
        return result is { Verdict: Verdict.SignatureGood, Contents: { } said } && CertificateVerdict.Says(said, certificate);
    }
}
