using System.Text;
using System.Text.Json.Nodes;
using NodaTime;

namespace Serai.Credentials;

/// <summary>
/// Signs credentials as compact JWS: the credential itself is the payload, with the claims that repeat it. Source: Open Badges 3.0, sections 8.2.3 to 8.2.5 (JSON Web Token Proof Format); RFC 7515, RFC 7519.
/// </summary>
/// <param name="key">Whose address is the <c>kid</c>.</param>
public sealed class VcJwtSigner(SigningKey key) : ICredentialSigner
{
    // Open Badges 3.0: where typ is there it must be JWT; other headers are not allowed.
    internal const string Type = "JWT";

    /// <inheritdoc/>
    public string Sign(JsonObject credential)
    {
        var payload = (JsonObject)credential.DeepClone();
        payload["iss"] = Text(credential["issuer"] is JsonObject issuer ? issuer["id"] : credential["issuer"], "issuer");
        payload["jti"] = Text(credential["id"], "id");
        payload["sub"] = Text((credential["credentialSubject"] as JsonObject)?["id"], "credentialSubject.id");
        payload["nbf"] = Moment(credential, "validFrom").ToUnixTimeSeconds();
        if (credential.ContainsKey("validUntil")) payload["exp"] = Moment(credential, "validUntil").ToUnixTimeSeconds();
        var input = HeadOf(key.Public.Address) + Encoded(payload);
        var signed = $"{input}.{key.Sign(input)}";
        var isList = credential["type"] is JsonArray types && types.Any(t => t?.ToString() == StatusListCredential.Type);
        return signed.Length <= (isList ? CredentialLimits.StatusListLength : CredentialLimits.CredentialLength) ? signed : throw new ArgumentException("It is too large for anybody to check.", nameof(credential));
    }

    /// <summary>
    /// Signs once more what another key of the same issuer has signed. All stays but <c>validFrom</c>, by which the newest of a credential is known; the first one is its <c>awardedDate</c> from then on.
    /// Source: Open Badges 3.0, AchievementCredential.
    /// </summary>
    /// <param name="jwt">What the other key has signed; whoever asks has made sure of that.</param>
    /// <param name="now">The moment of signing.</param>
    /// <exception cref="ArgumentException">It is no credential as <see cref="Sign"/> writes them.</exception>
    public string SignAgain(string jwt, Instant now)
    {
        if (jwt.Split('.') is not [_, var body, _] || Base64Text.Read(body) is not { } bytes || StrictJson.Object(bytes) is not { } payload) throw new ArgumentException("It is no credential.", nameof(jwt));
        var credential = JsonObject.Create(payload)!;
        if (!credential.ContainsKey("awardedDate")) credential["awardedDate"] = Text(credential["validFrom"], "validFrom");
        credential["validFrom"] = Rules.Written(now);
        return Sign(credential);
    }

    /// <summary>What everything begins with that the key at an address has signed here: its header.</summary>
    public static string HeadOf(string address) => Encoded(new JsonObject { ["alg"] = Rs256.Name, ["kid"] = address, ["typ"] = Type }) + ".";

    private static string Encoded(JsonObject json) => Base64Text.Of(Encoding.UTF8.GetBytes(StrictJson.Write(json)));

    private static string Text(JsonNode? node, string name) => node is JsonValue value && value.TryGetValue(out string? text) ? text : throw new ArgumentException($"It has no {name}.");

    private static Instant Moment(JsonObject credential, string name) => Rules.Moment(Text(credential[name], name)) ?? throw new ArgumentException($"Its {name} is no moment.");
}
