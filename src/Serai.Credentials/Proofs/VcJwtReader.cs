using System.Text.Json;

namespace Serai.Credentials;

/// <summary>
/// Checks credentials that are compact JWS with RS256. Source: Open Badges 3.0, section 8.2.6 (Verify a Credential); RFC 7515, section 5.2.
/// A <c>typ</c> of “vc+jwt” is taken too, of which the claims may be left out (Securing Verifiable Credentials using JOSE and COSE).
/// The form of Verifiable Credentials 1.1, with the credential in a claim <c>vc</c>, is named and not read.
/// </summary>
public sealed class VcJwtReader : ICredentialReader
{
    private const string W3cType = "vc+jwt";
    private static readonly string[] Headers = ["alg", "kid", "jwk", "typ"];

    /// <inheritdoc/>
    public bool Reads(string text) => !text.StartsWith('{');

    /// <inheritdoc/>
    public async Task<ReadProof> ReadAsync(string text, KeyFinder keys, CancellationToken cancellation)
    {
        if (text.Split('.') is not [var head, var body, var sealing]) return Wrong(CheckReason.NotAJwt, null);
        if (Base64Text.Read(head) is not { } headBytes || headBytes.Length > CredentialLimits.KeyLength || StrictJson.Object(headBytes) is not { } header) return Wrong(CheckReason.NotAJwt, "header");
        if (Base64Text.Read(body) is not { } bodyBytes || StrictJson.Object(bodyBytes) is not { } payload) return Wrong(CheckReason.NotAJwt, "payload");
        if (Base64Text.Read(sealing) is not { } signature) return Wrong(CheckReason.NotAJwt, "signature");
        if (header.Text("alg") is not { } algorithm || algorithm != Rs256.Name) return Wrong(CheckReason.WrongAlgorithm, header.Text("alg"));
        if (BadHeader(header) is { } bad) return Wrong(CheckReason.MalformedField, $"header.{bad}");
        if (payload.Member("vc") is not null) return Wrong(CheckReason.OldForm, "vc");

        var embedded = header.Member("jwk") is { } jwk ? PublicKey.Read(jwk, header.Text("kid") ?? "") : null;
        if (embedded is null && header.Member("jwk") is not null) return Wrong(CheckReason.MalformedField, "header.jwk");
        if (embedded is null && header.Member("kid") is null) return new(payload, [new(CheckReason.UnknownKey, "header")]);
        var found = await keys(header.Text("kid"), embedded, CredentialFields.IssuerOf(payload), cancellation);
        if (found.Key is not null && !Rs256.IsSigned($"{head}.{body}", signature, found.Key)) return Wrong(CheckReason.SignatureBad, null);
        var findings = new List<CheckFinding>();
        if (found.Doubt is not null) findings.Add(found.Doubt);
        findings.AddRange(JwtClaims.Check(payload, needed: header.Text("typ") != W3cType));
        return new(JwtClaims.WithEnd(payload), findings);
    }

    private static string? BadHeader(JsonElement header)
    {
        foreach (var member in header.EnumerateObject())
            if (!Headers.Contains(member.Name) || member.Name != "jwk" && member.Value.ValueKind != JsonValueKind.String) return member.Name;
        return header.Text("typ") is null or VcJwtSigner.Type or W3cType ? null : "typ";
    }

    private static ReadProof Wrong(CheckReason reason, string? where) => new(null, [new(reason, where)]);
}
