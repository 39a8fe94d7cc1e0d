using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Programmes.Attending;

/// <summary>The keys of editions: made when first asked for, before any transaction begins, since sealing may have to write a key of its own.</summary>
public sealed class CodesOfEdition(SeraiDb db, IDataProtectionProvider protection, IClock clock)
{
    private const int MostAttempts = 5;
    private const string Letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";

    private readonly IDataProtector seal = protection.CreateProtector("Serai.EditionKeys");

    /// <summary>The key of an edition.</summary>
    public async Task<EditionKey> KeyAsync(Guid edition, CancellationToken stop)
    {
        for (var n = 1; ; n++)
        {
            if (await db.EditionKeys.AsNoTracking().FirstOrDefaultAsync(k => k.EditionId == edition, stop) is { } known)
                return known;
            var made = New(edition);
            db.Add(made);
            try
            {
                await db.SaveChangesAsync(stop);
                return made;
            }
            // Another was first, or has the same letters.
            catch (DbUpdateException problem) when (n < MostAttempts && Overtaken.Is(problem))
            {
            }
            finally
            {
                db.Entry(made).State = EntityState.Detached;
            }
        }
    }

    /// <summary>What signs codes of an edition; the caller's to dispose of.</summary>
    public async Task<CodeSigner> SignerAsync(Guid edition, CancellationToken stop)
    {
        var key = await KeyAsync(edition, stop);
        var secret = seal.Unprotect(key.Private);
        var opened = ECDsa.Create();
        opened.ImportPkcs8PrivateKey(secret, out _);
        CryptographicOperations.ZeroMemory(secret);
        return new(key.Code, opened);
    }

    /// <summary>Whether this very edition's key signed a code.</summary>
    public static bool IsSigned(EditionKey key, ParticipantCode code, byte[] signature)
    {
        if (code.Edition != key.Code)
            return false;
        using var opened = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new() { X = Base64Url.DecodeFromChars(key.X), Y = Base64Url.DecodeFromChars(key.Y) } });
        return opened.VerifyData(Encoding.ASCII.GetBytes(code.Text), signature, HashAlgorithmName.SHA256);
    }

    private EditionKey New(Guid edition)
    {
        using var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (point, secret) = (made.ExportParameters(false).Q, made.ExportPkcs8PrivateKey());
        var key = new EditionKey
        {
            EditionId = edition, Code = RandomNumberGenerator.GetString(Letters, ParticipantCode.EditionLength), X = Base64Url.EncodeToString(point.X), Y = Base64Url.EncodeToString(point.Y),
            Private = seal.Protect(secret), MadeAt = clock.GetCurrentInstant(),
        };
        CryptographicOperations.ZeroMemory(secret);
        return key;
    }
}

/// <summary>Signs the codes of one edition.</summary>
public sealed class CodeSigner(string edition, ECDsa key) : IDisposable
{
    public string Sign(Participant participant)
    {
        var code = new ParticipantCode(edition, participant.Number, ParticipantCode.CheckOf(participant.Id));
        return ParticipantCode.Whole(code, key.SignData(Encoding.ASCII.GetBytes(code.Text), HashAlgorithmName.SHA256));
    }

    public void Dispose() => key.Dispose();
}
