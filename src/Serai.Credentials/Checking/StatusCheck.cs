using System.Text.Json;
using NodaTime;

namespace Serai.Credentials;

/// <summary>A status list as it was found, and when.</summary>
/// <param name="Address">Where.</param>
/// <param name="Text">The signed list.</param>
/// <param name="AsOf">The moment at which it was there.</param>
public sealed record KnownStatusList(string Address, string Text, Instant AsOf);

/// <summary>Looks a credential up in its lists. Source: Bitstring Status List 1.0, section 3.2 (Validate Algorithm).</summary>
internal sealed class StatusCheck(IReadOnlyList<ICredentialReader> readers, KeyFinder keys, Func<string, CancellationToken, Task<KnownStatusList?>> find)
{
    /// <returns>What was found, and for which moment it is known that no bit is set.</returns>
    public async Task<(IReadOnlyList<CheckFinding> Findings, Instant? AsOf)> CheckAsync(IReadOnlyList<StatusEntry> entries, string? issuer, CancellationToken cancellation)
    {
        var (findings, moments) = (new List<CheckFinding>(), new List<Instant>());
        foreach (var entry in entries)
        {
            var known = await find(entry.List, cancellation);
            var finding = known is null ? new(CheckReason.StatusUnknown, entry.List) : await LookUpAsync(entry, known, issuer, cancellation);
            if (finding is null) moments.Add(known!.AsOf);
            else findings.Add(finding);
        }
        return (findings, entries.Count > 0 && findings.Count == 0 ? moments.Min() : null);
    }

    private async Task<CheckFinding?> LookUpAsync(StatusEntry entry, KnownStatusList known, string? issuer, CancellationToken cancellation)
    {
        if (known.Text.Length > CredentialLimits.StatusListLength) return Unknown(CheckReason.TooLarge);
        var text = known.Text.Trim();
        if (readers.FirstOrDefault(r => r.Reads(text)) is not { } reader) return Unknown(CheckReason.UnreadableProof);
        var read = await reader.ReadAsync(text, keys, cancellation);
        if (read.Findings is [var first, ..]) return Unknown(first.Reason);
        var list = read.Credential!.Value;
        if (Wrong(list, entry, known, issuer) is { } wrong) return Unknown(wrong);
        if (StatusList.Read(list.Member("credentialSubject")!.Value.Text("encodedList")!) is not { } bits || entry.Index >= bits.Entries) return Unknown(CheckReason.MalformedField);
        if (!bits[entry.Index]) return null;
        return new(entry.Purpose == StatusPurpose.Revocation ? CheckReason.Revoked : CheckReason.Suspended, entry.List);

        CheckFinding Unknown(CheckReason because) => new(CheckReason.StatusUnknown, entry.List, because);
    }

    private static CheckReason? Wrong(JsonElement list, StatusEntry entry, KnownStatusList known, string? issuer)
    {
        if (list.Member("@context")?.Texts() is not [var first, ..] || first != Credential.Contexts[0]) return CheckReason.ContextWrong;
        if (!list.IsOfType("VerifiableCredential") || !list.IsOfType(StatusListCredential.Type)) return CheckReason.TypeMissing;
        // Another's list, or another list of the issuer's, says nothing of this credential.
        if (list.Text("id") != entry.List || CredentialFields.IssuerOf(list) != issuer) return CheckReason.ClaimMismatch;
        if (CredentialFields.Times(list, known.AsOf).FirstOrDefault() is { } time) return time.Reason;
        if (list.Member("credentialSubject") is not { } subject || !subject.IsOfType(StatusListCredential.SubjectType)) return CheckReason.TypeMissing;
        return subject.Member("statusPurpose")?.Texts()?.Contains(entry.Purpose.Name()) == true && subject.Text("encodedList") is not null ? null : CheckReason.MalformedField;
    }
}
