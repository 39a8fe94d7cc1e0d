using System.Text.Json.Nodes;

namespace Serai.Credentials.Tests.Keys;

/// <summary>Keys, and the texts in which they are published.</summary>
public sealed class KeyTests
{
    [Fact]
    public void A_key_is_read_back_and_signs_as_before()
    {
        using var again = SigningKey.Read(Issued.Key.ToPrivateJwk());
        Assert.Equal(Issued.Key.Public.ToJwk(), again.Public.ToJwk());
        Assert.Equal(Issued.Key.Sign("a"), again.Sign("a"));
    }

    [Fact]
    public void What_is_published_has_nothing_of_the_private_half()
    {
        var members = JsonNode.Parse(Issued.Key.Public.ToJwk())!.AsObject().Select(m => m.Key);
        Assert.Equal(["kty", "kid", "use", "alg", "n", "e"], members);
        Assert.StartsWith($"{Issued.Site}/issuer/keys/{Issued.Key.Public.Thumbprint}", Issued.Key.Public.Address, StringComparison.Ordinal);
    }

    [Fact]
    public void A_thumbprint_is_the_one_of_the_standard()
    {
        // RFC 7638, section 3.1.
        const string n = "0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw";
        Assert.Equal("NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs", PublicKey.Read($$"""{"kty":"RSA","n":"{{n}}","e":"AQAB","alg":"RS256","kid":"2011-04-29"}""", "")!.Thumbprint);
    }

    [Theory]
    [InlineData("""{"kty":"EC"}""")]
    [InlineData("""{"d":"AQAB"}""")]
    [InlineData("""{"k":"AQAB"}""")]
    [InlineData("""{"alg":"RS1"}""")]
    [InlineData("""{"alg":7}""")]
    [InlineData("""{"use":"enc"}""")]
    [InlineData("""{"e":"AQ"}""")]
    [InlineData("""{"e":"Ag"}""")]
    [InlineData("""{"e":"AAEAAQ"}""")]
    [InlineData("""{"e":"AQAAAAAB"}""")]
    [InlineData("""{"e":""}""")]
    [InlineData("""{"n":"AQAB"}""")]
    [InlineData("""{"n":"AQAB="}""")]
    [InlineData("""{"n":[]}""")]
    public void A_key_that_must_not_be_used_is_none(string change)
    {
        var jwk = JsonNode.Parse(Issued.Key.Public.ToJwk())!.AsObject();
        foreach (var (name, value) in JsonNode.Parse(change)!.AsObject()) jwk[name] = value!.DeepClone();
        Assert.Null(PublicKey.Read(jwk.ToJsonString(), "https://a.example"));
    }

    [Fact]
    public void A_private_key_that_cannot_be_used_is_refused()
    {
        var jwk = JsonNode.Parse(Issued.Key.ToPrivateJwk())!.AsObject();
        var other = JsonNode.Parse(Issued.OtherKey.ToPrivateJwk())!.AsObject();
        jwk["d"] = other["d"]!.DeepClone();
        jwk["n"] = other["n"]!.DeepClone();
        Assert.Throws<FormatException>(() => SigningKey.Read(jwk.ToJsonString()));
        Assert.Throws<FormatException>(() => SigningKey.Read(Issued.Key.Public.ToJwk()));
        Assert.Throws<FormatException>(() => SigningKey.Read("{}"));
        Assert.Throws<ArgumentOutOfRangeException>(() => SigningKey.Create(_ => "https://a.example", 1024));
        Assert.Throws<ArgumentException>(() => SigningKey.Create(_ => "http://a.example", PublicKey.FewestBits));
    }

    [Fact]
    public async Task A_set_has_the_old_keys_too_and_is_found_by_the_address_in_it()
    {
        var site = new Issued();
        var set = KeySet.Of([Issued.OtherKey.Public, Issued.Key.Public]);
        Assert.Equal([Issued.OtherKey.Public.Address, Issued.Key.Public.Address], JsonNode.Parse(set)!["keys"]!.AsArray().Select(k => k!["kid"]!.GetValue<string>()));
        site.Web[Issued.Key.Public.Address] = set;
        Assert.Equal(Verdict.Valid, (await site.CheckAsync(Issued.Signed())).Verdict);
        site.Web[Issued.Key.Public.Address] = KeySet.Of([Issued.OtherKey.Public]);
        Assert.Equal([new(CheckReason.UnknownKey, Issued.Key.Public.Address)], await site.FindingsAsync(Issued.Signed()));
    }

    [Theory]
    [InlineData("https://example.edu", "did:web:example.edu", "https://example.edu/.well-known/did.json")]
    [InlineData("https://example.edu:8443/", "did:web:example.edu%3A8443", "https://example.edu:8443/.well-known/did.json")]
    [InlineData("https://example.edu/law/summer", "did:web:example.edu:law:summer", "https://example.edu/law/summer/did.json")]
    public void A_site_has_a_name_and_its_document_a_place(string site, string did, string document)
    {
        Assert.Equal(did, DidWeb.Of(new(site)));
        Assert.Equal(document, DidWeb.Address(did)!.AbsoluteUri);
    }

    [Theory]
    [InlineData("did:web:")]
    [InlineData("did:key:z6Mk")]
    [InlineData("did:web:example.edu:..:secret")]
    [InlineData("did:web:example.edu::a")]
    [InlineData("did:web:a@example.edu")]
    [InlineData("did:web:example.edu/a")]
    [InlineData("did:web:example.edu%2Fa")]
    [InlineData("did:web:example.edu?a")]
    [InlineData("https://example.edu")]
    public void What_is_no_name_of_a_site_has_no_place(string did) => Assert.Null(DidWeb.Address(did));

    [Fact]
    public void A_document_holds_every_key_for_assertions()
    {
        const string did = "did:web:badges.example.edu";
        var document = DidWeb.Document(did, [Issued.OtherKey.Public, Issued.Key.Public]);
        foreach (var key in new[] { Issued.OtherKey, Issued.Key })
            Assert.Equal(key.Public.Thumbprint, DidWeb.KeyIn(document, $"{did}#{key.Public.Thumbprint}")!.Thumbprint);
        Assert.Null(DidWeb.KeyIn(document, $"{did}#other"));
        Assert.Null(DidWeb.KeyIn(document, $"did:web:example.org#{Issued.Key.Public.Thumbprint}"));
        Assert.Null(DidWeb.KeyIn(document.Replace($"\"controller\":\"{did}\"", "\"controller\":\"did:web:example.org\"", StringComparison.Ordinal), $"{did}#{Issued.Key.Public.Thumbprint}"));
        Assert.Null(DidWeb.KeyIn(document.Replace("assertionMethod", "authentication", StringComparison.Ordinal), $"{did}#{Issued.Key.Public.Thumbprint}"));
        Assert.Throws<ArgumentException>(() => DidWeb.Document("https://badges.example.edu", []));
    }
}
