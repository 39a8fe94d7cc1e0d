using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using Serai.Platform.SiteKeys;

namespace Serai.Tests.Platform.SiteKeys;

public sealed class PublicKeyTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 11, 23, 12, 0);
    private static readonly SigningKey Key = Made.Key();

    [Fact]
    public void A_key_is_read_as_it_was_written()
    {
        var key = Key.Public with { Made = Noon, Retired = Noon + Duration.FromDays(1), Revoked = Noon + Duration.FromDays(2), RevokedWhy = "lost", Endorsement = "a.b.c" };
        Assert.Equal(key, PublicKey.Read(Made.Element(key.ToJson())));
        Assert.Equal(Key.Public, PublicKey.Read(Made.Element(Key.Public.ToJson())));
        var json = key.ToJson();
        Assert.Equal(("EC", "P-256", "sig", "ES256"), ((string?)json["kty"], (string?)json["crv"], (string?)json["use"], (string?)json["alg"]));
        Assert.Equal((Noon.ToUnixTimeSeconds(), "lost"), ((long)json["iat"]!, (string?)json["revoked"]!["reason"]));
    }

    [Theory]
    [InlineData("kty", "\"RSA\"")]
    [InlineData("kty", null)]
    [InlineData("crv", "\"P-384\"")]
    [InlineData("crv", "\"secp256k1\"")]
    [InlineData("crv", null)]
    [InlineData("use", "\"enc\"")]
    [InlineData("alg", "\"ES384\"")]
    [InlineData("alg", "7")]
    [InlineData("kid", null)]
    [InlineData("kid", "\"another\"")]
    [InlineData("kid", "7")]
    [InlineData("x", null)]
    [InlineData("x", "\"\"")]
    [InlineData("x", "7")]
    [InlineData("x", "\"no point\"")]
    [InlineData("y", "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"")]
    [InlineData("d", "\"AAAA\"")]
    [InlineData("iat", "1.5")]
    [InlineData("iat", "1e3")]
    [InlineData("iat", "\"1700000000\"")]
    [InlineData("iat", "null")]
    [InlineData("iat", "-1")]
    [InlineData("iat", "253402300800")]
    [InlineData("iat", "99999999999999999999")]
    [InlineData("exp", "1.5")]
    [InlineData("exp", "true")]
    [InlineData("revoked", "1700000000")]
    [InlineData("revoked", "{}")]
    [InlineData("revoked", "null")]
    [InlineData("revoked", """{"revoked_at":1.5}""")]
    [InlineData("revoked", """{"revoked_at":1700000000,"reason":7}""")]
    [InlineData("revoked", """{"revoked_at":1700000000,"revoked_at":1700000001}""")]
    [InlineData("revoked", """{"revoked_at":1700000000,"reason":"\ud800"}""")]
    [InlineData("endorsed_by", "7")]
    public void What_is_no_such_key_is_not_read(string member, string? value)
    {
        var members = (Key.Public with { Made = Noon }).ToJson().Where(m => m.Key != member).Select(m => $"\"{m.Key}\":{m.Value!.ToJsonString()}");
        if (value is not null) members = members.Append($"\"{member}\":{value}");
        Assert.Null(Read($"{{{string.Join(',', members)}}}"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("\"key\"")]
    [InlineData("{}")]
    public void What_is_no_object_is_no_key(string json) => Assert.Null(Read(json));

    [Fact]
    public void A_member_twice_is_refused() => Assert.Null(Read(Key.Public.ToJson().ToJsonString().Replace("{\"kty\":\"EC\",", "{\"kty\":\"EC\",\"kty\":\"EC\",", StringComparison.Ordinal)));

    // Whose thumbprint is right, so that nothing else than the curve can refuse it.
    [Fact]
    public void A_point_beside_the_curve_is_no_key()
    {
        var other = Made.Key().Public;
        foreach (var (x, y) in ((string, string)[])[(Key.Public.X, other.Y), (Key.Public.Y, Key.Public.X), (Made.Text(new byte[32]), Made.Text(new byte[32])), (Made.Text([.. Enumerable.Repeat((byte)255, 32)]), Key.Public.Y)])
            Assert.Null(PublicKey.Read(Made.Element((Key.Public with { Kid = Made.Thumbprint(x, y), X = x, Y = y }).ToJson())));
    }

    [Fact]
    public void A_key_of_another_curve_is_no_key()
    {
        using var larger = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        var point = larger.ExportParameters(false).Q;
        var (x, y) = (Made.Text(point.X!), Made.Text(point.Y!));
        Assert.Null(PublicKey.Read(Made.Element((Key.Public with { Kid = Made.Thumbprint(x, y), X = x, Y = y }).ToJson())));
    }

    [Fact]
    public void A_coordinate_is_written_in_one_way()
    {
        foreach (var x in (string[])[Key.Public.X + "=", " " + Key.Public.X, Key.Public.X[..^1] + Next(Key.Public.X[^1]), Made.Text([0, .. Convert.FromBase64String(Key.Public.X.Replace('-', '+').Replace('_', '/') + "=")])])
            Assert.Null(PublicKey.Read(Made.Element((Key.Public with { Kid = Made.Thumbprint(x, Key.Public.Y), X = x }).ToJson())));
    }

    [Fact]
    public void One_key_vouches_for_the_next_and_for_nothing_else()
    {
        var (next, third) = (Made.Key().Public with { Made = Noon }, Made.Key());
        string Endorse(string payload, SigningKey by, string type = PublicKey.EndorsementType) => Jws.Sign(System.Text.Encoding.UTF8.GetBytes(payload), by, type);
        var said = $$"""{"iat":{{Noon.ToUnixTimeSeconds()}},"kid":"{{next.Kid}}"}""";
        var endorsed = next with { Endorsement = Endorse(said, Key) };
        Assert.True(endorsed.IsEndorsedBy(Key.Public));
        Assert.True(PublicKey.Read(Made.Element(endorsed.ToJson()))!.IsEndorsedBy(Key.Public));
        Assert.False(endorsed.IsEndorsedBy(third.Public));
        Assert.False(endorsed.IsEndorsedBy(endorsed));
        Assert.False(next.IsEndorsedBy(Key.Public));
        Assert.False((endorsed with { Made = Noon + Duration.FromSeconds(1) }).IsEndorsedBy(Key.Public));
        Assert.False((endorsed with { Made = null }).IsEndorsedBy(Key.Public));
        Assert.False((third.Public with { Made = Noon, Endorsement = endorsed.Endorsement }).IsEndorsedBy(Key.Public));
        Assert.False((next with { Endorsement = Endorse(said, Key, Made.Type) }).IsEndorsedBy(Key.Public));
        Assert.False((next with { Endorsement = Endorse(said + " ", Key) }).IsEndorsedBy(Key.Public));
        Assert.False((next with { Endorsement = "garbage" }).IsEndorsedBy(Key.Public));
        // Nobody vouches for himself.
        var own = $$"""{"iat":{{Noon.ToUnixTimeSeconds()}},"kid":"{{Key.Public.Kid}}"}""";
        Assert.False((Key.Public with { Made = Noon, Endorsement = Endorse(own, Key) }).IsEndorsedBy(Key.Public));
    }

    private static PublicKey? Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return PublicKey.Read(document.RootElement);
    }

    // The last of 43 characters stands for four bits: with one more it would be another text of the same bytes.
    private static char Next(char last) => (char)(last + 1);
}
