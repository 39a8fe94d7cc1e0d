using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;

namespace Serai.Credentials;

/// <summary>
/// The claims of a JWT must say what the credential says. Source: Open Badges 3.0, section 8.2.6.1.
/// But <c>sub</c> may be missing, which the standard does not allow: the badges that the standard's own validator is tested with have none.
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
            payload.Member("validUntil") is null ? Moment(payload) : SameMoment(payload, "exp", "validUntil", needed),
        }.OfType<CheckFinding>();
    }

    /// <summary>The credential; where it has no end of its own, with the one of the claim <c>exp</c>, as the standard asks.</summary>
    public static JsonElement WithEnd(JsonElement payload)
    {
        if (payload.Member("validUntil") is not null || payload.Member("exp") is not { } exp || !IsMoment(exp, out var seconds)) return payload;
        var credential = JsonObject.Create(payload)!;
        credential["validUntil"] = Rules.Written(Instant.FromUnixTimeSeconds(seconds));
        return JsonSerializer.SerializeToElement(credential);
    }

    private static CheckFinding? Moment(JsonElement payload) => payload.Member("exp") is not { } exp || IsMoment(exp, out _) ? null : new(CheckReason.MalformedField, "exp");

    private static bool IsMoment(JsonElement value, out long seconds)
    {
        seconds = 0;
        return value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out seconds) && seconds >= Instant.MinValue.ToUnixTimeSeconds() && seconds <= Instant.MaxValue.ToUnixTimeSeconds();
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
        if (!IsMoment(value, out var seconds)) return new(CheckReason.MalformedField, claim);
        return payload.Text(field) is { } text && Rules.Moment(text)?.ToUnixTimeSeconds() == seconds ? null : new(CheckReason.ClaimMismatch, claim);
    }
}
