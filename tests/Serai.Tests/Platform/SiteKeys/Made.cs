using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Security.Cryptography;
using Serai.Platform.SiteKeys;

namespace Serai.Tests.Platform.SiteKeys;

/// <summary>Keys and messages made by the framework alone.</summary>
internal static class Made
{
    public const string Type = "serai-test+jws";

    public static readonly byte[] Payload = Encoding.UTF8.GetBytes("""{"said":"belt and road"}""");

    public static SigningKey Key()
    {
        var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var (x, y) = Point(key);
        return new(new() { Kid = Thumbprint(x, y), X = x, Y = y }, key);
    }

    /// <summary>The required members in the order of the alphabet, without blanks: RFC 7638, 3.</summary>
    public static string Thumbprint(string x, string y) =>
        Text(SHA256.HashData(Encoding.UTF8.GetBytes("{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}")));

    /// <summary>A compact JWS whose header says just this, signed as it should be.</summary>
    public static string Signed(string header, byte[] payload, ECDsa key)
    {
        var input = $"{Text(Encoding.UTF8.GetBytes(header))}.{Text(payload)}";
        return $"{input}.{Text(key.SignData(Encoding.ASCII.GetBytes(input), HashAlgorithmName.SHA256))}";
    }

    public static string Header(string kid, string alg = "ES256", string more = "") => $$"""{"alg":"{{alg}}","kid":"{{kid}}","typ":"{{Type}}"{{more}}}""";

    public static JsonElement Element(JsonNode json) => JsonSerializer.SerializeToElement(json);

    public static string Text(byte[] bytes) => Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private static (string X, string Y) Point(ECDsa key)
    {
        var point = key.ExportParameters(false).Q;
        return (Text(point.X!), Text(point.Y!));
    }
}
