using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Serai.Credentials.Tests.Checking;

/// <summary>The badges with which 1EdTech tests its own validator.</summary>
public sealed partial class VectorTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 1, 1, 0, 0);
    private static readonly CredentialChecker Nobody = CredentialChecker.Online((_, _, _) => Task.FromResult<string?>(null), (_, _, _) => Task.FromResult<string?>(null));

    public static TheoryData<string, CheckReason, string> Faults => new()
    {
        { "context", CheckReason.ContextWrong, "@context" },
        { "type", CheckReason.TypeMissing, "type" },
        { "issuer", CheckReason.FieldMissing, "issuer" },
        { "issued", CheckReason.NotYetValid, "validFrom" },
        { "expired", CheckReason.Expired, "validUntil" },
        { "issuer-type", CheckReason.TypeMissing, "issuer.type" },
        { "issuer-otheridentifier-type", CheckReason.TypeMissing, "issuer.otherIdentifier[1].type" },
        { "issuer-parentorg-type", CheckReason.TypeMissing, "issuer.parentOrg.type" },
        { "credential-subject-type", CheckReason.TypeMissing, "credentialSubject.type" },
        { "credential-subject-identifier-type", CheckReason.TypeMissing, "credentialSubject.identifier[0].type" },
        { "credential-subject-profile-type", CheckReason.TypeMissing, "credentialSubject.source.type" },
        { "credential-subject-result-type", CheckReason.TypeMissing, "credentialSubject.result[1].type" },
        { "credential-subject-achievement-result-description-type", CheckReason.TypeMissing, "credentialSubject.achievement.resultDescription[2].type" },
        { "evidence-type", CheckReason.TypeMissing, "evidence[1].type" },
    };

    [Fact]
    public async Task The_good_badge_as_a_JWT_is_taken_if_its_key_is_known()
    {
        var jwt = GoodJwt();
        var key = PublicKey.Read(Issued.Header(jwt)["jwk"]!.ToJsonString(), "")!;
        var result = await CredentialChecker.Online((_, _, _) => Task.FromResult<string?>(null), (_, _, _) => Task.FromResult<string?>(null), [new("https://1edtech.edu/issuers/565049", key)]).CheckAsync(jwt, Now);
        Assert.Empty(result.Findings);
        Assert.Equal(("Teamwork", "Example Corp"), (result.Contents!.Name, result.Contents.IssuerName));
        result = await CredentialChecker.Offline([new("https://1edtech.edu/issuers/565049", key)]).CheckAsync(jwt, Now);
        Assert.Equal(Verdict.SignatureGood, result.Verdict);
        Assert.Equal([CheckReason.KeyUnvouched], (await Nobody.CheckAsync(jwt, Now)).Findings.Select(f => f.Reason));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_faulty_badge_is_refused_for_its_fault_and_its_proof_is_named(string name, CheckReason reason, string where)
    {
        var result = await Nobody.CheckAsync(File.ReadAllText(TestData.Badge($"ob30/simple-err-{name}.json")), Now);
        Assert.Equal(Verdict.NotValid, result.Verdict);
        Assert.Contains(new(reason, where), result.Findings);
        Assert.Contains(new(CheckReason.UnreadableProof, "eddsa-rdfc-2022"), result.Findings);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Signed_as_a_JWT_it_is_refused_for_the_same(string name, CheckReason reason, string where)
    {
        var badge = JsonNode.Parse(File.ReadAllText(TestData.Badge($"ob30/simple-err-{name}.json")))!.AsObject();
        badge.Remove("proof");
        var payload = (JsonObject)badge.DeepClone();
        var (issuer, subject) = (badge["issuer"]?["id"]?.GetValue<string>(), badge["credentialSubject"]!["id"]?.GetValue<string>());
        if (issuer is not null) payload["iss"] = issuer;
        if (subject is not null) payload["sub"] = subject;
        payload["jti"] = badge["id"]!.DeepClone();
        if (badge["validFrom"] is { } from) payload["nbf"] = Rules.Moment(from.GetValue<string>())!.Value.ToUnixTimeSeconds();
        if (badge["validUntil"] is { } until) payload["exp"] = Rules.Moment(until.GetValue<string>())!.Value.ToUnixTimeSeconds();
        var jwt = Issued.Raw(new JsonObject { ["alg"] = "RS256", ["jwk"] = JsonNode.Parse(Issued.Key.Public.ToJwk()) }, payload);
        var result = await CredentialChecker.Offline([new(issuer ?? "", Issued.Key.Public)]).CheckAsync(jwt, Now);
        Assert.Equal(Verdict.NotValid, result.Verdict);
        Assert.Contains(new(reason, where), result.Findings);
        Assert.DoesNotContain(result.Findings, f => f.Reason is CheckReason.SignatureBad or CheckReason.NotAJwt);
    }

    [Theory]
    [InlineData("proof-method")]
    [InlineData("proof-method-no-scheme")]
    [InlineData("proof-method-unknown-did-method")]
    [InlineData("proof-method-unknown-scheme")]
    [InlineData("proof-value")]
    public async Task A_fault_of_the_proof_itself_cannot_be_told_which_is_said(string name)
    {
        var result = await Nobody.CheckAsync(File.ReadAllText(TestData.Badge($"ob30/simple-err-{name}.json")), Now);
        Assert.Equal(Verdict.CannotTell, result.Verdict);
        Assert.All(result.Findings, f => Assert.Equal(CheckReason.UnreadableProof, f.Reason));
    }

    [Fact]
    public void No_faulty_badge_is_left_out() =>
        Assert.Equal(Directory.GetFiles(TestData.Badge("ob30"), "simple-err-*").Length, Faults.Count + 5);

    [Theory]
    [InlineData("simple.json", 2026)]
    [InlineData("simple.1ob", 2026)]
    [InlineData("simple-context-version.json", 2026)]
    [InlineData("simple-context-alias.json", 2026)]
    [InlineData("simple-did-key-method.json", 2026)]
    [InlineData("simple-did-web-method.json", 2026)]
    [InlineData("simple-multiple-proofs.json", 2026)]
    [InlineData("complete.json", 2015)]
    public async Task Of_a_good_badge_with_another_proof_nothing_else_is_said(string name, int year)
    {
        var result = await Nobody.CheckAsync(File.ReadAllText(TestData.Badge($"ob30/{name}")), Instant.FromUtc(year, 1, 1, 0, 0));
        Assert.DoesNotContain(result.Findings, f => f.Reason is not (CheckReason.UnreadableProof or CheckReason.StatusUnknown));
        Assert.Equal(Verdict.CannotTell, result.Verdict);
    }

    [Theory]
    [InlineData("simple.jwt")]
    [InlineData("velocity.jwt")]
    public async Task The_old_form_is_named(string name) =>
        Assert.Equal([new(CheckReason.OldForm, "vc")], (await Nobody.CheckAsync(File.ReadAllText(TestData.Badge($"ob30/{name}")), Now)).Findings);

    [Fact]
    public async Task A_badge_without_a_proof_is_refused() =>
        Assert.Contains(new(CheckReason.NoProof, "proof"), (await Nobody.CheckAsync(File.ReadAllText(TestData.Badge("ob30/simple-noproof.json")), Now)).Findings);

    private static string GoodJwt() => Baked().Match(File.ReadAllText(TestData.Badge("ob30/simple-jwt.svg"))).Groups[1].Value;

    [GeneratedRegex("credential verify=\"([^\"]+)\"")]
    private static partial Regex Baked();
}
