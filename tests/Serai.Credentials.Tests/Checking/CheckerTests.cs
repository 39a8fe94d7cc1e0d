using System.Text.Json.Nodes;

namespace Serai.Credentials.Tests.Checking;

/// <summary>Each reason, alone.</summary>
public sealed class CheckerTests
{
    private readonly Issued _site = new();

    [Fact]
    public async Task A_good_one_is_valid_and_says_what_it_is()
    {
        var result = await _site.CheckAsync($"\n{Issued.Signed(Issued.Of(until: Issued.Later + Duration.FromDays(1), status: new StatusEntry(Issued.List, 12)))} ");
        Assert.Empty(result.Findings);
        Assert.Equal((Verdict.Valid, Issued.Later), (result.Verdict, result.StatusAsOf));
        Assert.Equal("Spring School on Maritime Law", result.Contents!.Name);
        Assert.Equal($"{Issued.Site}/issuer", result.Contents.IssuerId);
        Assert.True(Assert.Single(result.Contents.Emails).Is(Issued.Email));
    }

    [Theory]
    [InlineData("")]
    [InlineData("certificate")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("e30.e30.e30.e30.e30")]
    [InlineData("{")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("[]")]
    public async Task What_is_no_JWT_is_told(string text)
    {
        var result = await _site.CheckAsync(text);
        Assert.Equal(CheckReason.NotAJwt, Assert.Single(result.Findings).Reason);
        Assert.Equal(Verdict.NotValid, result.Verdict);
    }

    [Fact]
    public async Task What_is_too_large_or_too_deep_is_not_read()
    {
        Assert.Equal([new(CheckReason.TooLarge, null)], await _site.FindingsAsync(new string('a', CredentialLimits.CredentialLength + 1)));
        var deep = string.Concat(Enumerable.Repeat("""{"a":""", CredentialLimits.Depth)) + "1" + new string('}', CredentialLimits.Depth);
        Assert.Equal([new(CheckReason.NotAJwt, "payload")], await _site.FindingsAsync(Issued.Raw(Issued.Header(Issued.Signed()), new JsonObject { ["a"] = JsonNode.Parse(deep) })));
    }

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("PS256")]
    [InlineData("rs256")]
    [InlineData("")]
    public async Task Another_algorithm_is_refused(string algorithm)
    {
        var jwt = Issued.Signed();
        var header = Issued.Header(jwt);
        header["alg"] = algorithm;
        Assert.Equal([new(CheckReason.WrongAlgorithm, algorithm)], await _site.FindingsAsync(Issued.Raw(header, Issued.Payload(jwt))));
    }

    [Theory]
    [InlineData("crit", """["exp"]""")]
    [InlineData("jku", "\"https://evil.example/keys\"")]
    [InlineData("x5u", "\"https://evil.example/keys\"")]
    [InlineData("typ", "\"at+jwt\"")]
    [InlineData("kid", "7")]
    [InlineData("jwk", """{"kty":"RSA"}""")]
    public async Task A_header_that_does_not_belong_there_is_refused(string name, string value)
    {
        var jwt = Issued.Signed();
        var header = Issued.Header(jwt);
        header[name] = JsonNode.Parse(value);
        Assert.Equal([new(CheckReason.MalformedField, $"header.{name}")], await _site.FindingsAsync(Issued.Raw(header, Issued.Payload(jwt))));
    }

    [Fact]
    public async Task A_key_that_is_not_there_is_unknown_and_nothing_else_is_claimed()
    {
        _site.Web.Remove(Issued.Key.Public.Address);
        var result = await _site.CheckAsync(Issued.Signed(Issued.Of(status: new StatusEntry(Issued.List, 12))));
        Assert.Equal([new(CheckReason.UnknownKey, Issued.Key.Public.Address)], result.Findings);
        Assert.Equal(Verdict.CannotTell, result.Verdict);
        // Nobody signed that address.
        Assert.DoesNotContain(Issued.List, _site.Asked);
    }

    [Theory]
    [InlineData("https://badges.example.org/keys/1")]
    [InlineData("https://badges.example.edu:8443/keys/1")]
    [InlineData("did:web:badges.example.org#1")]
    [InlineData("did:web:badges.example.edu:students#1")]
    public async Task A_key_at_an_address_of_another_is_refused_and_not_asked_for(string address)
    {
        using var key = SigningKey.Create(_ => "https://badges.example.org/keys/1", PublicKey.FewestBits);
        var jwt = Issued.Signed();
        var header = Issued.Header(jwt);
        header["kid"] = address;
        Assert.Equal([new(CheckReason.KeyOfAnother, address)], await _site.FindingsAsync(Issued.Raw(header, Issued.Payload(jwt), key)));
        Assert.Empty(_site.Asked);
    }

    [Fact]
    public async Task A_key_of_another_issuer_at_the_same_site_is_refused()
    {
        var jwt = Issued.Signed(key: Issued.Neighbours);
        var result = await _site.CheckAsync(jwt);
        Assert.Equal([new(CheckReason.KeyOfAnother, Issued.Neighbours.Public.Address)], result.Findings);
        Assert.Equal(Verdict.NotValid, result.Verdict);
        // In its own name it is good.
        Assert.Equal(Verdict.Valid, (await _site.CheckAsync(new VcJwtSigner(Issued.Neighbours).Sign(OfNeighbours()))).Verdict);

        static JsonObject OfNeighbours()
        {
            var json = Issued.Of().ToJson();
            json["issuer"]!["id"] = $"{Issued.Site}/other";
            return json;
        }
    }

    [Theory]
    [InlineData("http://badges.example.edu/keys/1")]
    [InlineData("https://anna@badges.example.edu/keys/1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("1")]
    public async Task An_address_that_is_not_https_is_not_asked(string address)
    {
        var jwt = Issued.Signed();
        var header = Issued.Header(jwt);
        header["kid"] = address;
        Assert.Equal([new(CheckReason.UnknownKey, address)], await _site.FindingsAsync(Issued.Raw(header, Issued.Payload(jwt))));
        Assert.Empty(_site.Asked);
    }

    [Fact]
    public async Task A_key_of_a_did_web_is_found_in_its_document()
    {
        const string did = "did:web:badges.example.edu";
        _site.Web["https://badges.example.edu/.well-known/did.json"] = DidWeb.Document(did, [Issued.Key.Public]);
        var jwt = Issued.Signed(json => json["issuer"]!["id"] = did);
        var header = Issued.Header(jwt);
        header["kid"] = $"{did}#{Issued.Key.Public.Thumbprint}";
        Assert.Empty(await _site.FindingsAsync(Issued.Raw(header, Issued.Payload(jwt))));
        // By the address of the key likewise: it is the same site.
        Assert.Empty(await _site.FindingsAsync(jwt));
    }

    [Fact]
    public async Task A_key_that_comes_with_it_counts_only_if_somebody_vouches_for_it()
    {
        var jwt = Issued.Signed();
        var header = new JsonObject { ["alg"] = "RS256", ["jwk"] = JsonNode.Parse(Issued.Key.Public.ToJwk()) };
        var text = Issued.Raw(header, Issued.Payload(jwt));
        var result = await _site.CheckAsync(text);
        Assert.Equal([new(CheckReason.KeyUnvouched, "header.jwk")], result.Findings);
        Assert.Equal(Verdict.CannotTell, result.Verdict);
        Assert.Equal([new(CheckReason.SignatureBad, null)], await _site.FindingsAsync(Issued.Raw(header.DeepClone(), Issued.Payload(jwt), Issued.OtherKey)));

        var trusting = CredentialChecker.Online((_, _, _) => Task.FromResult<string?>(null), (_, _, _) => Task.FromResult<string?>(null), [new($"{Issued.Site}/issuer", Issued.Key.Public)]);
        Assert.Equal(Verdict.Valid, (await trusting.CheckAsync(text, Issued.Later)).Verdict);
        var ofAnother = CredentialChecker.Online((_, _, _) => Task.FromResult<string?>(null), (_, _, _) => Task.FromResult<string?>(null), [new("https://badges.example.org/issuer", Issued.Key.Public)]);
        Assert.Equal(Verdict.CannotTell, (await ofAnother.CheckAsync(text, Issued.Later)).Verdict);
    }

    [Fact]
    public async Task A_signature_by_another_key_is_bad()
    {
        var jwt = Issued.Signed();
        var result = await _site.CheckAsync(Issued.Raw(Issued.Header(jwt), Issued.Payload(jwt), Issued.OtherKey));
        Assert.Equal([new(CheckReason.SignatureBad, null)], result.Findings);
        Assert.Null(result.Contents);
    }

    [Theory]
    [InlineData("""["https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json","https://www.w3.org/ns/credentials/v2"]""", CheckReason.ContextOrder)]
    [InlineData("""["https://www.w3.org/ns/credentials/v2","https://a.example","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]""", CheckReason.ContextOrder)]
    [InlineData("""["https://www.w3.org/ns/credentials/v2"]""", CheckReason.ContextWrong)]
    [InlineData("""["https://www.w3.org/2018/credentials/v1","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json"]""", CheckReason.ContextWrong)]
    [InlineData("""["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json.evil"]""", CheckReason.ContextWrong)]
    [InlineData("""["https://www.w3.org/ns/credentials/v2","https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json",{"name":"https://a.example"}]""", CheckReason.ContextWrong)]
    [InlineData("\"https://www.w3.org/ns/credentials/v2\"", CheckReason.ContextWrong)]
    public async Task Contexts_are_these_in_this_order(string contexts, CheckReason reason) =>
        Assert.Equal([new(reason, "@context")], await _site.FindingsAsync(Issued.Signed(json => json["@context"] = JsonNode.Parse(contexts))));

    [Theory]
    [InlineData("type", """["VerifiableCredential","DiplomaCredential"]""", CheckReason.TypeMissing, "type")]
    [InlineData("type", """["OpenBadgeCredential"]""", CheckReason.TypeMissing, "type")]
    [InlineData("issuer/type", "\"Organization\"", CheckReason.TypeMissing, "issuer.type")]
    [InlineData("issuer/url", "7", CheckReason.MalformedField, "issuer.url")]
    [InlineData("name", "null", CheckReason.MalformedField, "name")]
    [InlineData("id", "\"seven\"", CheckReason.MalformedField, "id")]
    [InlineData("credentialSubject/achievement", "[]", CheckReason.MalformedField, "credentialSubject.achievement")]
    [InlineData("credentialSubject/achievement/criteria", "\"come\"", CheckReason.MalformedField, "credentialSubject.achievement.criteria")]
    [InlineData("credentialSubject/identifier", """[{"type":"IdentityObject","hashed":"yes","identityHash":"a","identityType":"emailAddress"}]""", CheckReason.MalformedField, "credentialSubject.identifier[0].hashed")]
    [InlineData("validUntil", "\"2026-05-03T00:00:00Z\"", CheckReason.MalformedField, "validUntil")]
    [InlineData("validUntil", "\"9999-12-31T23:59:59-18:00\"", CheckReason.MalformedField, "validUntil")]
    [InlineData("validUntil", "\"2030-05-03T00:00:00\"", CheckReason.MalformedField, "validUntil")]
    [InlineData("validUntil", "7", CheckReason.MalformedField, "validUntil")]
    [InlineData("validFrom", "\"2026-02-30T00:00:00Z\"", CheckReason.MalformedField, "validFrom")]
    [InlineData("credentialStatus", "7", CheckReason.MalformedField, "credentialStatus")]
    public async Task What_is_not_written_as_it_must_be_is_told_by_its_place(string path, string value, CheckReason reason, string where) =>
        Assert.Contains(new CheckFinding(reason, where), await _site.FindingsAsync(Changed(path.Split('/'), JsonNode.Parse(value))));

    [Fact]
    public async Task Before_and_after_its_time_it_does_not_hold()
    {
        var jwt = Issued.Signed(Issued.Of(until: Issued.Later));
        Assert.Equal([new(CheckReason.NotYetValid, "validFrom")], await _site.FindingsAsync(jwt, Issued.Day - Duration.FromSeconds(1)));
        Assert.Empty(await _site.FindingsAsync(jwt, Issued.Day));
        Assert.Empty(await _site.FindingsAsync(jwt, Issued.Later - Duration.FromSeconds(1)));
        Assert.Equal([new(CheckReason.Expired, "validUntil")], await _site.FindingsAsync(jwt, Issued.Later));
    }

    [Theory]
    [InlineData("iss", "\"https://badges.example.org/issuer\"", CheckReason.ClaimMismatch)]
    [InlineData("jti", "\"urn:a:b\"", CheckReason.ClaimMismatch)]
    [InlineData("sub", "\"urn:a:b\"", CheckReason.ClaimMismatch)]
    [InlineData("nbf", "1", CheckReason.ClaimMismatch)]
    [InlineData("exp", "4102444800", CheckReason.ClaimMismatch)]
    [InlineData("iss", null, CheckReason.ClaimMismatch)]
    [InlineData("jti", null, CheckReason.ClaimMismatch)]
    [InlineData("nbf", null, CheckReason.ClaimMismatch)]
    [InlineData("exp", null, CheckReason.ClaimMismatch)]
    [InlineData("nbf", "\"now\"", CheckReason.MalformedField)]
    [InlineData("sub", "[]", CheckReason.MalformedField)]
    public async Task Claims_say_what_the_credential_says(string claim, string? value, CheckReason reason)
    {
        var jwt = Issued.Signed(Issued.Of(until: Issued.Later + Duration.FromDays(1)));
        var payload = Issued.Payload(jwt);
        payload.Remove(claim);
        if (value is not null) payload[claim] = JsonNode.Parse(value);
        Assert.Equal([new(reason, claim)], await _site.FindingsAsync(Issued.Raw(Issued.Header(jwt), payload)));
    }

    [Theory]
    [InlineData("4102444800", null)]
    [InlineData("1777900000", CheckReason.Expired)]
    [InlineData("1.5", CheckReason.MalformedField)]
    [InlineData("\"soon\"", CheckReason.MalformedField)]
    [InlineData("9223372036854775807", CheckReason.MalformedField)]
    public async Task Where_only_a_claim_says_when_it_ends_that_counts(string exp, CheckReason? reason)
    {
        var jwt = Issued.Signed();
        var payload = Issued.Payload(jwt);
        payload["exp"] = JsonNode.Parse(exp);
        Assert.Equal(reason is null ? [] : [reason.Value], (await _site.FindingsAsync(Issued.Raw(Issued.Header(jwt), payload))).Select(f => f.Reason));
    }

    [Fact]
    public async Task The_type_of_the_W3C_may_do_without_claims_and_ours_may_not()
    {
        var payload = Issued.Of().ToJson();
        var header = new JsonObject { ["alg"] = "RS256", ["kid"] = Issued.Key.Public.Address, ["typ"] = "vc+jwt" };
        Assert.Empty(await _site.FindingsAsync(Issued.Raw(header, payload)));
        payload["iss"] = "https://badges.example.org/issuer";
        Assert.Equal([new(CheckReason.ClaimMismatch, "iss")], await _site.FindingsAsync(Issued.Raw(header, payload)));
        payload.Remove("iss");
        header.Remove("typ");
        Assert.Equal(["iss", "jti", "nbf"], (await _site.FindingsAsync(Issued.Raw(header, payload))).Select(f => f.Where!));
    }

    [Fact]
    public async Task All_reasons_come_at_once() =>
        Assert.Equal([CheckReason.ContextOrder, CheckReason.TypeMissing, CheckReason.Expired, CheckReason.StatusUnknown], (await _site.FindingsAsync(Issued.Signed(json =>
        {
            json["@context"] = new JsonArray("https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json", "https://www.w3.org/ns/credentials/v2");
            json["issuer"]!["type"] = "Organization";
            json["credentialStatus"] = new JsonObject { ["id"] = "https://a.example", ["type"] = "1EdTechRevocationList" };
        }, Issued.Of(until: Issued.Day + Duration.FromDays(1))))).Select(f => f.Reason));

    private static string Changed(string[] path, JsonNode? value)
    {
        var jwt = Issued.Signed();
        var payload = Issued.Payload(jwt);
        JsonNode at = payload;
        foreach (var part in path[..^1]) at = at[part]!;
        at[path[^1]] = value;
        return Issued.Raw(Issued.Header(jwt), payload);
    }
}
