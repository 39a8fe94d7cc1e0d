using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Serai.Credentials.Tests.Badge;

/// <summary>The JSON schema of 1EdTech.</summary>
public sealed class SchemaTests
{
    [Fact]
    public void It_validates_against_the_standards_schema()
    {
        var schema = Schema();
        foreach (var credential in new[] { Issued.Of(), Issued.Of(until: Issued.Later), Issued.Of(status: new StatusEntry(Issued.List, 7)) })
            AssertValid(schema, credential.ToJson());
        // That it could fail.
        var wrong = Issued.Of().ToJson();
        wrong["credentialSubject"]!["identifier"]![0]!.AsObject().Remove("hashed");
        Assert.False(IsValid(schema, wrong));
    }

    // The stored schema has the names of Verifiable Credentials 1.1 for two members, and knows of a status its id and type alone, which no bitstring list can do with.
    private static JsonSchema Schema()
    {
        var text = File.ReadAllText(TestData.Badge("schema/ob_v3p0_achievementcredential_schema_draft4.json")).Replace("issuanceDate", "validFrom", StringComparison.Ordinal).Replace("expirationDate", "validUntil", StringComparison.Ordinal);
        var schema = JsonNode.Parse(text)!.AsObject();
        // It was rewritten from this draft, which its $defs still show; the fourth is read by no library of today.
        schema["$schema"] = "https://json-schema.org/draft/2019-09/schema";
        schema["$defs"]!["CredentialStatus"]!["additionalProperties"] = true;
        return JsonSchema.FromText(schema.ToJsonString(), new BuildOptions { SchemaRegistry = new() });
    }

    private static bool IsValid(JsonSchema schema, JsonObject json) => schema.Evaluate(JsonSerializer.SerializeToElement(json)).IsValid;

    private static void AssertValid(JsonSchema schema, JsonObject json)
    {
        var result = schema.Evaluate(JsonSerializer.SerializeToElement(json), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, string.Join("; ", (result.Details ?? []).Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation} {e.Value}"))));
    }
}
