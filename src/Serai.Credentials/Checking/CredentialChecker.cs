using System.Text.Json;
using NodaTime;

namespace Serai.Credentials;

/// <summary>
/// Checks credentials that somebody brings: the proof, the form, the time, the status. It gives all reasons at once, but of a text whose signature is bad no other, as nothing in it can be believed.
/// </summary>
public sealed class CredentialChecker
{
    private readonly IReadOnlyList<ICredentialReader> _readers;
    private readonly KeyFinder _keys;
    private readonly Func<string, Instant, CancellationToken, Task<KnownStatusList?>> _lists;
    private readonly bool _isOffline;

    private CredentialChecker(IReadOnlyList<ICredentialReader>? readers, KeyFinder keys, Func<string, Instant, CancellationToken, Task<KnownStatusList?>> lists, bool isOffline) =>
        (_readers, _keys, _lists, _isOffline) = (readers ?? [new VcJwtReader()], keys, lists, isOffline);

    /// <summary>One that reads keys and status lists where they are published.</summary>
    /// <param name="keys">Reads the address of a key, or of a did:web's document.</param>
    /// <param name="statusLists">Reads the address of a status list. It is asked only about credentials whose signature is good.</param>
    /// <param name="trusted">Keys of which somebody made sure: they need not be looked up, and may come in the credential itself.</param>
    /// <param name="readers">The kinds of proof; by itself <see cref="VcJwtReader"/>.</param>
    public static CredentialChecker Online(AddressReader keys, AddressReader statusLists, IReadOnlyList<TrustedKey>? trusted = null, IReadOnlyList<ICredentialReader>? readers = null) =>
        new(readers, KeyFinders.Published(keys, trusted ?? []), async (address, now, cancellation) =>
            await statusLists(address, CredentialLimits.StatusListLength, cancellation) is { } text ? new(address, text, now) : null, isOffline: false);

    /// <summary>One that asks nobody. Its best verdict is <see cref="Verdict.SignatureGood"/>; <see cref="CheckResult.StatusAsOf"/> says for which moment it knows that nothing was revoked.</summary>
    /// <param name="pinned">The only keys that count.</param>
    /// <param name="lists">Status lists that were read before; of each address the latest counts.</param>
    /// <param name="readers">The kinds of proof; by itself <see cref="VcJwtReader"/>.</param>
    public static CredentialChecker Offline(IReadOnlyList<TrustedKey> pinned, IReadOnlyList<KnownStatusList>? lists = null, IReadOnlyList<ICredentialReader>? readers = null) =>
        new(readers, KeyFinders.Among(pinned), (address, _, _) => Task.FromResult(lists?.Where(l => l.Address == address).MaxBy(l => l.AsOf)), isOffline: true);

    /// <summary>Checks one credential.</summary>
    /// <param name="text">A compact JWT; of JSON with a proof in it the form and the time are checked, and that the proof is not read is said.</param>
    /// <param name="now">The moment for which it is asked.</param>
    /// <param name="cancellation">Ends the wait for keys and lists.</param>
    public async Task<CheckResult> CheckAsync(string text, Instant now, CancellationToken cancellation = default)
    {
        if (text.Length > CredentialLimits.CredentialLength) return Result([new(CheckReason.TooLarge, null)], null);
        text = text.Trim();
        var proof = _readers.FirstOrDefault(r => r.Reads(text)) is { } reader ? await reader.ReadAsync(text, _keys, cancellation) : Unread(text);
        if (proof.Credential is not { } credential) return Result(proof.Findings, null);

        var (entries, malformed) = StatusEntries.Read(credential);
        List<CheckFinding> findings = [.. proof.Findings, .. CredentialFields.Contexts(credential), .. BadgeShape.Check(credential), .. CredentialFields.Times(credential, now), .. malformed];
        Instant? asOf = null;
        // Addresses in what nobody signed are not asked.
        if (proof.Findings.Count == 0)
        {
            var status = await new StatusCheck(_readers, _keys, (address, stop) => _lists(address, now, stop)).CheckAsync(entries, CredentialFields.IssuerOf(credential), cancellation);
            findings.AddRange(status.Findings);
            asOf = status.AsOf;
        }
        if (_isOffline) findings.Add(new(CheckReason.CheckedOffline, null));
        return Result([.. findings.Distinct()], CredentialContents.Of(credential), asOf);
    }

    /// <summary>Whether a signed text, such as a status list, is an issuer's: its proof is good, and by a key of the issuer's own. Nothing else of it is looked at.</summary>
    /// <param name="text">A compact JWT.</param>
    /// <param name="issuer">The issuer's id.</param>
    /// <param name="cancellation">Ends the wait for the key.</param>
    public async Task<bool> IsSignedByAsync(string text, string issuer, CancellationToken cancellation = default)
    {
        text = text.Trim();
        if (text.Length > CredentialLimits.StatusListLength || _readers.FirstOrDefault(r => r.Reads(text)) is not { } reader) return false;
        var proof = await reader.ReadAsync(text, _keys, cancellation);
        return proof.Findings.Count == 0 && proof.Credential is { } credential && CredentialFields.IssuerOf(credential) == issuer;
    }

    private static ReadProof Unread(string text)
    {
        if (StrictJson.Object(text) is not { } credential) return new(null, [new(CheckReason.NotAJwt, null)]);
        var findings = Proofs(credential);
        // As of a JWT of that form, it is named and nothing of it is read.
        return CredentialFields.IsOld(credential) ? new(null, [new(CheckReason.OldForm, "@context"), .. findings]) : new(credential, findings);
    }

    private static IReadOnlyList<CheckFinding> Proofs(JsonElement credential)
    {
        if (credential.Member("proof") is not { } proof) return [new(CheckReason.NoProof, "proof")];
        var proofs = proof.ValueKind == JsonValueKind.Array ? proof.EnumerateArray() : Enumerable.Repeat(proof, 1);
        var kinds = proofs.Take(8).Select(p => p.Text("cryptosuite") ?? p.Text("type") ?? "proof");
        return [.. kinds.DefaultIfEmpty("proof").Distinct().Select(k => new CheckFinding(CheckReason.UnreadableProof, k))];
    }

    private static CheckResult Result(IReadOnlyList<CheckFinding> findings, CredentialContents? contents, Instant? asOf = null) => new(Verdicts.Of(findings), findings, contents, asOf);
}
