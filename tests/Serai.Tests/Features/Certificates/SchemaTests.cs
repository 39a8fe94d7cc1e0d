using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using NodaTime;
using Serai.Features.Certificates;
using Serai.Platform.Auth;
using Serai.Platform.Db;

namespace Serai.Tests.Features.Certificates;

/// <summary>What a site hands out, against the JSON schema of 1EdTech, by a program that is not ours.</summary>
public sealed class SchemaTests
{
    // What a JWT adds to the credential in it.
    private static readonly string[] Claims = ["iss", "jti", "nbf", "sub", "exp"];

    public static TheoryData<DatabaseKind> Both => Databases.All;

    [Theory, MemberData(nameof(Both))]
    public async Task Whatever_a_site_issues_validates_against_the_standards_schema(DatabaseKind kind)
    {
        var schema = Schema();
        await using var site = await CertificateDesk.SiteAsync(kind);
        var old = await site.IssueAsync();
        // By a new key, with an end, of another organization, with odd letters; and one that was revoked, which is still what it was.
        using (var steward = await site.SignedInAsync(Role.Steward, CertificateDesk.Home))
            (await steward.SendAsync(await steward.FormAsync($"/certificates/of/{CertificateDesk.Home}/keys", "/keys"))).Dispose();
        Certificate[] issued =
        [
            old, await site.IssueAsync("大學 “引號” 🎓 עברית"), await site.IssueAsync("O'Brien <b>", until: site.Clock.GetCurrentInstant() + NodaTime.Duration.FromDays(400)),
            await site.IssueAsync("Ann Other", slug: CertificateDesk.Elsewhere),
        ];
        using var editor = await site.SignedInAsync(Role.Editor, CertificateDesk.Home);
        await editor.RevokeAsync(old.Code, "A mistake.");
        foreach (var certificate in issued)
        {
            IsValid(schema, Credential(await site.Client.GetStringAsync($"/certificates/{certificate.Code}.jwt")));
            using var json = JsonDocument.Parse(await site.Client.GetStringAsync($"/certificates/{certificate.Code}.json"));
            IsValid(schema, Bare(JsonNode.Parse(json.RootElement.GetProperty("credential").GetRawText())!.AsObject()));
        }
    }

    [Theory]
    [InlineData("name")]
    [InlineData("issuer")]
    [InlineData("credentialSubject")]
    [InlineData("validFrom")]
    public async Task What_lacks_something_does_not(string member)
    {
        var schema = Schema();
        await using var site = await CertificateDesk.SiteAsync(DatabaseKind.Sqlite);
        var credential = Credential((await site.IssueAsync()).Token);
        credential.Remove(member);
        Assert.False(schema.Evaluate(JsonSerializer.SerializeToElement(credential)).IsValid);
    }

    // The stored schema has the names of Verifiable Credentials 1.1 for two members, and knows of a status its id and type alone, which no bitstring list can do with.
    private static JsonSchema Schema()
    {
        var text = File.ReadAllText(TestData.File("vc/1edtech-validator/schema/ob_v3p0_achievementcredential_schema_draft4.json"))
            .Replace("issuanceDate", "validFrom", StringComparison.Ordinal).Replace("expirationDate", "validUntil", StringComparison.Ordinal);
        var schema = JsonNode.Parse(text)!.AsObject();
        // It was rewritten from this draft, which its $defs still show; the fourth is read by no library of today.
        schema["$schema"] = "https://json-schema.org/draft/2019-09/schema";
        schema["$defs"]!["CredentialStatus"]!["additionalProperties"] = true;
        return JsonSchema.FromText(schema.ToJsonString(), new BuildOptions { SchemaRegistry = new() });
    }

    private static JsonObject Credential(string token) => Bare(JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1]))!.AsObject());

    private static JsonObject Bare(JsonObject payload)
    {
        foreach (var claim in Claims)
            payload.Remove(claim);
        return payload;
    }

    private static void IsValid(JsonSchema schema, JsonObject credential)
    {
        var result = schema.Evaluate(JsonSerializer.SerializeToElement(credential), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join("; ", (result.Details ?? []).Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation} {e.Value}"))));
    }
}
