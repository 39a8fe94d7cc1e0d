using System.Text;
using System.Text.Json.Nodes;

namespace Serai.Credentials.Tests.Support;

/// <summary>A site that issues, its keys and lists in memory as they would be on the web.</summary>
internal sealed class Issued
{
    public const string Site = "https://badges.example.edu", List = $"{Site}/credentials/status/1", Email = "mei.lin@example.edu";
    public static readonly Instant Day = Instant.FromUtc(2026, 5, 4, 9, 30), Later = Day + Duration.FromDays(3);
    public static readonly SigningKey Key = NewKey(), OtherKey = NewKey();

    /// <summary>Of another issuer at the same site.</summary>
    public static readonly SigningKey Neighbours = SigningKey.Create(name => $"{Site}/other/keys/{name}", PublicKey.FewestBits);

    public Issued()
    {
        Web[Key.Public.Address] = Key.Public.ToJwk();
        Web[OtherKey.Public.Address] = OtherKey.Public.ToJwk();
        Web[Neighbours.Public.Address] = Neighbours.Public.ToJwk();
        Publish(new());
    }

    public Dictionary<string, string> Web { get; } = [];

    public List<string> Asked { get; } = [];

    public CredentialChecker Checker => CredentialChecker.Online(ReadAsync, ReadAsync);

    public static SigningKey NewKey() => SigningKey.Create(name => $"{Site}/issuer/keys/{name}", PublicKey.FewestBits);

    public static Credential Of(string text = "Spring School on Maritime Law", Instant? until = null, params IReadOnlyList<StatusEntry> status) => new(
        $"{Site}/credentials/0196b3", "urn:uuid:4f2c1d0e-8f3b-4c52-9d7a-6f1f0c1b2a3d", HashedEmail.Of(Email), new($"{Site}/issuer", text) { Url = Site },
        new($"{Site}/events/7", text, text, text), Day)
    { ValidUntil = until, Narrative = text, Status = status };

    public static string Signed(Credential? credential = null, SigningKey? key = null) => new VcJwtSigner(key ?? Key).Sign((credential ?? Of()).ToJson());

    /// <summary>A credential that is changed before it is signed.</summary>
    public static string Signed(Action<JsonObject> change, Credential? credential = null)
    {
        var json = (credential ?? Of()).ToJson();
        change(json);
        return new VcJwtSigner(Key).Sign(json);
    }

    /// <summary>Any header and payload, properly signed.</summary>
    public static string Raw(JsonNode header, JsonNode payload, SigningKey? key = null)
    {
        var input = $"{Text(header)}.{Text(payload)}";
        return $"{input}.{(key ?? Key).Sign(input)}";

        static string Text(JsonNode json) => Base64Text.Of(Encoding.UTF8.GetBytes(json.ToJsonString()));
    }

    public static JsonObject Header(string jwt) => Part(jwt, 0);

    public static JsonObject Payload(string jwt) => Part(jwt, 1);

    public void Publish(StatusList list, StatusPurpose purpose = StatusPurpose.Revocation, string address = List, string issuer = $"{Site}/issuer", SigningKey? key = null, Instant? until = null) =>
        Web[address] = new VcJwtSigner(key ?? Key).Sign(new StatusListCredential(address, issuer, purpose, list, Day, until ?? Day + Duration.FromDays(30)).ToJson());

    public Task<CheckResult> CheckAsync(string text, Instant? now = null) => Checker.CheckAsync(text, now ?? Later);

    public async Task<CheckFinding[]> FindingsAsync(string text, Instant? now = null) => [.. (await CheckAsync(text, now)).Findings];

    private Task<string?> ReadAsync(string address, int mostLength, CancellationToken cancellation)
    {
        Asked.Add(address);
        return Task.FromResult(Web.GetValueOrDefault(address));
    }

    private static JsonObject Part(string jwt, int which) => JsonNode.Parse(Base64Text.Read(jwt.Split('.')[which])!)!.AsObject();
}
