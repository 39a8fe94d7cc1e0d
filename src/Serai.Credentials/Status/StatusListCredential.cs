using System.Text.Json.Nodes;
using NodaTime;

namespace Serai.Credentials;

/// <summary>A status list as a credential of its own, signed as all are. Source: Bitstring Status List 1.0, BitstringStatusListCredential.</summary>
/// <param name="Address">The https address where it is found, as the entries name it.</param>
/// <param name="Issuer">The id of the issuer, the same as in the credentials.</param>
/// <param name="Purpose">What its bits mean.</param>
/// <param name="List">The bits.</param>
/// <param name="ValidFrom">The moment of signing.</param>
/// <param name="ValidUntil">When it must have been replaced. Without an end somebody could show an old one for ever.</param>
public sealed record StatusListCredential(string Address, string Issuer, StatusPurpose Purpose, StatusList List, Instant ValidFrom, Instant ValidUntil)
{
    internal const string Type = "BitstringStatusListCredential", SubjectType = "BitstringStatusList";

    /// <summary>The credential as JSON, without a proof.</summary>
    /// <exception cref="ArgumentException">The address is no https address, or the issuer's id no address.</exception>
    public JsonObject ToJson() => new()
    {
        ["@context"] = new JsonArray(Credential.Contexts[0]),
        ["id"] = Rules.HttpsAddress(Address, nameof(Address)),
        ["type"] = new JsonArray("VerifiableCredential", Type),
        ["issuer"] = Rules.Address(Issuer, nameof(Issuer)),
        ["validFrom"] = Rules.Written(ValidFrom),
        ["validUntil"] = Rules.Written(ValidUntil),
        ["credentialSubject"] = new JsonObject
        {
            ["id"] = $"{Address}#list",
            ["type"] = SubjectType,
            ["statusPurpose"] = Purpose.Name(),
            ["encodedList"] = List.Encode(),
        },
    };
}
