using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Serai.Credentials.Tests.Proofs;

/// <summary>What a signed credential is made of.</summary>
public sealed class VcJwtSignerTests
{
    [Fact]
    public void The_header_names_the_algorithm_the_keys_address_and_the_type() =>
        Assert.Equal($$"""{"alg":"RS256","kid":"{{Issued.Key.Public.Address}}","typ":"JWT"}""", Issued.Header(Issued.Signed()).ToJsonString());

    [Fact]
    public void The_payload_is_the_credential_with_the_claims_that_repeat_it()
    {
        var credential = Issued.Of(until: Issued.Later);
        var payload = Issued.Payload(Issued.Signed(credential));
        Assert.Equal($"{Issued.Site}/issuer", payload["iss"]!.GetValue<string>());
        Assert.Equal(credential.Id, payload["jti"]!.GetValue<string>());
        Assert.Equal(credential.Subject, payload["sub"]!.GetValue<string>());
        Assert.Equal(Issued.Day.ToUnixTimeSeconds(), payload["nbf"]!.GetValue<long>());
        Assert.Equal(Issued.Later.ToUnixTimeSeconds(), payload["exp"]!.GetValue<long>());
        foreach (var claim in new[] { "iss", "jti", "sub", "nbf", "exp" }) payload.Remove(claim);
        Assert.True(JsonNode.DeepEquals(credential.ToJson(), payload));
    }

    [Fact]
    public void One_without_an_end_has_no_exp() => Assert.False(Issued.Payload(Issued.Signed()).ContainsKey("exp"));

    [Fact]
    public void The_signature_is_RSA_with_SHA_256()
    {
        var jwt = Issued.Signed();
        using var rsa = RSA.Create(Issued.Key.Public.Parameters);
        Assert.True(rsa.VerifyData(Encoding.ASCII.GetBytes(jwt[..jwt.LastIndexOf('.')]), Base64Text.Read(jwt[(jwt.LastIndexOf('.') + 1)..])!, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }

    [Fact]
    public void What_is_signed_is_not_changed()
    {
        var json = Issued.Of().ToJson();
        var before = json.ToJsonString();
        new VcJwtSigner(Issued.Key).Sign(json);
        Assert.Equal(before, json.ToJsonString());
    }

    [Fact]
    public async Task Signed_again_by_another_key_it_says_the_same_but_when()
    {
        var (signer, site) = (new VcJwtSigner(Issued.OtherKey), new Issued());
        // The first key was revoked, and is found no more.
        site.Web.Remove(Issued.Key.Public.Address);
        site.Publish(new(), key: Issued.OtherKey);
        var old = Issued.Signed(Issued.Of(until: Issued.Later + Duration.FromDays(10), status: new StatusEntry(Issued.List, 7)));
        var again = signer.SignAgain(old, Issued.Later);
        Assert.Equal(Verdict.CannotTell, (await site.CheckAsync(old)).Verdict);
        var result = await site.CheckAsync(again);
        Assert.Equal((Verdict.Valid, Issued.Later, Issued.Day), (result.Verdict, result.Contents!.ValidFrom!.Value, result.Contents.AwardedAt!.Value));
        Assert.StartsWith(VcJwtSigner.HeadOf(Issued.OtherKey.Public.Address), again, StringComparison.Ordinal);
        var (before, after) = (Issued.Payload(old), Issued.Payload(again));
        foreach (var changed in new[] { "validFrom", "nbf", "awardedDate" })
            Assert.True(before.Remove(changed) | after.Remove(changed));
        Assert.True(JsonNode.DeepEquals(before, after));
        // Once more: the first day stays.
        Assert.Equal(Issued.Day, (await site.CheckAsync(signer.SignAgain(again, Issued.Later + Duration.FromHours(1)), Issued.Later + Duration.FromHours(2))).Contents!.AwardedAt);
        Assert.Throws<ArgumentException>(() => signer.SignAgain("a.b.c", Issued.Later));
    }

    [Fact]
    public void What_nobody_could_check_is_not_signed()
    {
        Assert.Throws<ArgumentException>(() => Issued.Signed(Issued.Of(new string('a', CredentialLimits.CredentialLength / 4))));
        Assert.Throws<ArgumentException>(() => Issued.Signed(json => json.Remove("id")));
        Assert.Throws<ArgumentException>(() => Issued.Signed(json => json["validFrom"] = "yesterday"));
    }
}
