using System.Text.Json;
using System.Text.Json.Nodes;

namespace Serai.Credentials;

/// <summary>Several keys in one text. Source: RFC 7517, section 5 (JWK Set).</summary>
public static class KeySet
{
    /// <summary>All keys, old ones too: without them what they signed could no longer be checked.</summary>
    public static string Of(IEnumerable<PublicKey> keys) => StrictJson.Write(new JsonObject { ["keys"] = new JsonArray([.. keys.Select(k => k.ToJson())]) });

    /// <summary>The key that an address means in the text that was found there: the text is the key itself, a set of keys or the document of a did:web.</summary>
    internal static PublicKey? KeyAt(string address, string text)
    {
        if (text.Length > CredentialLimits.KeyLength) return null;
        if (DidWeb.IsDid(address)) return DidWeb.KeyIn(text, address);
        if (StrictJson.Object(text) is not { } json) return null;
        if (json.Member("keys") is not { } keys) return PublicKey.Read(json, address);
        if (keys.ValueKind != JsonValueKind.Array) return null;
        var name = address.Contains('#', StringComparison.Ordinal) ? address[(address.IndexOf('#', StringComparison.Ordinal) + 1)..] : address;
        var meant = keys.EnumerateArray().Where(k => k.Text("kid") is { } kid && (kid == address || kid == name)).Take(2).ToList();
        return meant is [var one] ? PublicKey.Read(one, address) : null;
    }
}
