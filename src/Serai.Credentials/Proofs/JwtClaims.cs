using System.Text.Json;

namespace Serai.Credentials;

/// <summary>
/// The claims of a JWT must say what the credential says. Source: Open Badges 3.0, section 8.2.5.1.
/// <c>sub</c> may be missing: the badges that the standard's own validator is tested with have none.
/// </summary>
internal static class JwtClaims
{
    public static IEnumerable<CheckFinding> Check(JsonElement payload, bool needed)
    {
        var subject = payload.Member("credentialSubject")?.Text("id");
        return new[]
        {
            Same(payload, "iss", CredentialFields.IssuerOf(payload), needed),
            Same(payload, "jti", payload.Text("id"), needed),
            Same(payload, "sub", subject, needed: false),
            SameMoment(payload, "nbf", "validFrom", needed),
            SameMoment(payload, "exp", "validUntil", needed && payload.Member("validUntil") is not null),
        }.OfType<CheckFinding>();
    }

    private static CheckFinding? Same(JsonElement payload, string claim, string? said, bool needed) => payload.Member(claim) switch
    {
        null => needed ? new(CheckReason.ClaimMismatch, claim) : null,
        { ValueKind: JsonValueKind.String } value => value.GetString() == said ? null : new(CheckReason.ClaimMismatch, claim),
        _ => new(CheckReason.MalformedField, claim),
    };

    private static CheckFinding? SameMoment(JsonElement payload, string claim, string field, bool needed)
    {
        if (payload.Member(claim) is not { } value) return needed ? new(CheckReason.ClaimMismatch, claim) : null;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var seconds)) return new(CheckReason.MalformedField, claim);
        return payload.Text(field) is { } text && Rules.Moment(text)?.ToUnixTimeSeconds() == seconds ? null : new(CheckReason.ClaimMismatch, claim);
    }
}
