namespace Serai.Credentials.Tests.Keys;

/// <summary>Which keys are an issuer's own, by where they are.</summary>
public sealed class OwnKeyTests
{
    [Theory]
    [InlineData("https://a.example/issuers/b", "https://a.example/issuers/b/keys/1", true)]
    [InlineData("https://a.example/issuers/b", "https://a.example/issuers/b/jwks.json#1", true)]
    [InlineData("https://a.example/issuers/b", "https://a.example/issuers/b#1", true)]
    [InlineData("https://a.example/issuers/b/", "https://a.example/issuers/b/1", true)]
    [InlineData("https://a.example/issuers/b", "https://A.example:443/issuers/b/1", true)]
    [InlineData("https://a.example/issuers/b", "https://a.example/issuers/bc/1", false)]
    [InlineData("https://a.example/issuers/b", "https://a.example/issuers/c/1", false)]
    [InlineData("https://a.example/issuers/b", "https://a.example/issuers/B/1", false)]
    [InlineData("https://a.example/issuers/b", "https://a.example/keys/1", false)]
    [InlineData("https://a.example/issuers/b", "https://a.example/issuers/b/../c/1", false)]
    [InlineData("https://a.example/issuers/b", "https://a.example/issuers/b/%2e%2E/c/1", false)]
    [InlineData("https://a.example/issuers/b", "https://a.example/issuers/b%2fc/1", false)]
    [InlineData("https://a.example/issuers/b", "https://a.example/issuers/b/..%5Cc/1", false)]
    [InlineData("https://a.example", "https://a.example/keys/1", true)]
    [InlineData("https://a.example/", "https://a.example/keys/1", true)]
    [InlineData("https://a.example/of?issuer=b", "https://a.example/of?issuer=b#1", true)]
    [InlineData("https://a.example/of?issuer=b", "https://a.example/of?issuer=c#1", false)]
    [InlineData("https://a.example/of?issuer=b", "https://a.example/of/1", false)]
    [InlineData("https://a.example/issuers/b", "did:web:a.example#1", true)]
    [InlineData("https://a.example/issuers/b", "did:web:a.example:issuers:b#1", true)]
    [InlineData("https://a.example/issuers/b", "did:web:a.example:issuers:c#1", false)]
    [InlineData("did:web:a.example", "https://a.example/keys/1", true)]
    [InlineData("did:web:a.example:issuers:b", "did:web:a.example:issuers:b#1", true)]
    [InlineData("did:web:a.example:issuers:b", "did:web:a.example#1", false)]
    [InlineData("did:web:a.example:issuers:b", "https://a.example/issuers/b/keys/1", false)]
    [InlineData("https://a.example/issuers/b", "https://b.example/issuers/b/keys/1", false)]
    public void A_key_is_the_issuers_where_nobody_else_has_a_say(string issuer, string key, bool isOwn) => Assert.Equal(isOwn, IssuerSite.Owns(issuer, key));
}
