using System.Text.Json;
using System.Text.Json.Nodes;

namespace Serai.Credentials;

/// <summary>An issuer by the name of its site. Source: did:web Method Specification (W3C Credentials Community Group); Controlled Identifiers 1.0 (W3C).</summary>
public static class DidWeb
{
    private const string Prefix = "did:web:";

    /// <summary>What the site at an address is called: “did:web:example.edu”, with the parts of a path behind colons.</summary>
    /// <exception cref="ArgumentException">It is no https address.</exception>
    public static string Of(Uri site)
    {
        if (Rules.Https(site.OriginalString) is null) throw new ArgumentException("It is no https address.", nameof(site));
        var path = site.AbsolutePath.Trim('/');
        return Prefix + site.IdnHost + (site.IsDefaultPort ? "" : $"%3A{site.Port}") + (path.Length == 0 ? "" : ":" + path.Replace('/', ':'));
    }

    /// <summary>Where its document must be: /.well-known/did.json, or did.json below its path.</summary>
    /// <returns>Null where it is no did:web.</returns>
    public static Uri? Address(string? did)
    {
        if (did is null || !IsDid(did) || !Rules.IsUri(did)) return null;
        var parts = WithoutFragment(did)[Prefix.Length..].Split(':');
        if (parts.Any(p => p.Length == 0 || p is "." or ".." || p.AsSpan().IndexOfAny("/?\\@") >= 0)) return null;
        var host = parts[0].Replace("%3A", ":", StringComparison.OrdinalIgnoreCase);
        var path = parts.Length == 1 ? ".well-known" : string.Join('/', parts[1..]);
        return host.Contains('%', StringComparison.Ordinal) ? null : Rules.Https($"https://{host}/{path}/did.json");
    }

    /// <summary>
    /// The document: every key as a verification method for assertions. Old keys belong in it too; without them what they signed could no longer be checked.
    /// </summary>
    /// <param name="did">Whose it is.</param>
    /// <param name="keys">The newest first.</param>
    /// <exception cref="ArgumentException">It is no did:web.</exception>
    public static string Document(string did, IEnumerable<PublicKey> keys)
    {
        if (Address(did) is null || did.Contains('#', StringComparison.Ordinal)) throw new ArgumentException("It is no did:web.", nameof(did));
        var (methods, ids) = (new JsonArray(), new JsonArray());
        foreach (var key in keys)
        {
            var id = $"{did}#{key.Thumbprint}";
            methods.Add(new JsonObject { ["id"] = id, ["type"] = "JsonWebKey", ["controller"] = did, ["publicKeyJwk"] = key.ToJson() });
            ids.Add(JsonValue.Create(id));
        }
        return StrictJson.Write(new JsonObject
        {
            ["@context"] = new JsonArray("https://www.w3.org/ns/did/v1", "https://w3id.org/security/jwk/v1"),
            ["id"] = did,
            ["verificationMethod"] = methods,
            ["assertionMethod"] = ids,
        });
    }

    internal static bool IsDid(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    internal static bool IsOfWholeSite(string did) => !WithoutFragment(did)[Prefix.Length..].Contains(':', StringComparison.Ordinal);

    internal static string WithoutFragment(string id) => id.Split('#')[0];

    /// <summary>The key that a document has for assertions under an id.</summary>
    internal static PublicKey? KeyIn(string document, string id)
    {
        var did = WithoutFragment(id);
        if (StrictJson.Object(document) is not { } root || root.Text("id") != did) return null;
        var named = Entries(root, "assertionMethod").ToList();
        var embedded = named.Where(e => e.ValueKind == JsonValueKind.Object);
        var listed = Entries(root, "verificationMethod").Where(m => named.Any(n => n.ValueKind == JsonValueKind.String && Whole(n.GetString()!) == Whole(m.Text("id") ?? "")));
        var method = embedded.Concat(listed).Where(m => Whole(m.Text("id") ?? "") == id && m.Text("controller") == did).Select(m => m.Member("publicKeyJwk")).FirstOrDefault();
        return method is { } jwk ? PublicKey.Read(jwk, id) : null;

        string Whole(string name) => name.StartsWith('#') ? did + name : name;
    }

    private static IEnumerable<JsonElement> Entries(JsonElement root, string name) =>
        root.Member(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Where(e => e.ValueKind is JsonValueKind.Object or JsonValueKind.String) : [];
}
