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
        var header = new JsonObject { ["alg"] = Rs256.Name, ["kid"] = key.Public.Address, ["typ"] = Type };
        var input = $"{Encoded(header)}.{Encoded(payload)}";
        var signed = $"{input}.{key.Sign(input)}";
        var isList = credential["type"] is JsonArray types && types.Any(t => t?.ToString() == StatusListCredential.Type);
        return signed.Length <= (isList ? CredentialLimits.StatusListLength : CredentialLimits.CredentialLength) ? signed : throw new ArgumentException("It is too large for anybody to check.", nameof(credential));
    }

    private static string Encoded(JsonObject json) => Base64Text.Of(Encoding.UTF8.GetBytes(StrictJson.Write(json)));

    private static string Text(JsonNode? node, string name) => node is JsonValue value && value.TryGetValue(out string? text) ? text : throw new ArgumentException($"It has no {name}.");

    private static Instant Moment(JsonObject credential, string name) => Rules.Moment(Text(credential[name], name)) ?? throw new ArgumentException($"Its {name} is no moment.");
}
