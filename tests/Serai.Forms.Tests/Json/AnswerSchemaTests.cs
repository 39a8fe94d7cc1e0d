using System.Text.Json.Nodes;
using CsCheck;
using Serai.Forms.Tests.Support;
using static Serai.Forms.Tests.Support.Made;

namespace Serai.Forms.Tests.Json;

public class AnswerSchemaTests
{
    [Fact]
    public void A_schema_looks_like_this()
    {
        var design = Of(
            Field("title") with { Required = true, Label = En("Title").And("zh-Hant", "題目"), Hint = En("Short") },
            Field("kind", FieldKind.Choice) with { Options = [Option("a")] },
            Field("n", FieldKind.Number) with { Number = new(null, 2.5m, 1) },
            Group("authors", Field("name") with { Required = true }) with { Count = new(null, 9) });
        var expected = JsonNode.Parse("""
            {
              "$schema": "https://json-schema.org/draft/2020-12/schema",
              "type": "object",
              "properties": {
                "title": { "title": "題目", "description": "Short", "type": "string", "minLength": 1 },
                "kind": { "title": "kind", "type": "string", "oneOf": [{ "const": "a", "title": "a" }] },
                "n": { "title": "n", "type": "number", "maximum": 2.5 },
                "authors": {
                  "title": "authors", "type": "array", "minItems": 1, "maxItems": 9,
                  "items": { "type": "object", "properties": { "name": { "title": "name", "type": "string", "minLength": 1 } }, "additionalProperties": false, "required": ["name"] }
                }
              },
              "additionalProperties": false,
              "required": ["title"]
            }
            """);
        Assert.True(JsonNode.DeepEquals(expected, AnswerSchema.Of(design, "zh-Hant")), AnswerSchema.Of(design, "zh-Hant").ToJsonString());
    }

    [Fact]
    public void Only_what_is_always_required_is_required()
    {
        var design = Design(
            Page("one", Field("a") with { Required = true }, Field("b") with { RequiredFrom = Now }, Field("c") with { Required = true, When = Is("a", "x") }),
            Page("two", Field("d") with { Required = true }) with { When = Is("a", "x") });
        Assert.Equal(["a"], AnswerSchema.Of(design)["required"]!.AsArray().Select(n => n!.GetValue<string>()));
    }

    [Fact]
    public void Every_field_is_described_and_what_is_written_has_the_described_type() => RandomForm.Any.Sample(form =>
    {
        var schema = AnswerSchema.Of(form.Design);
        Assert.Equal(form.Design.Pages.SelectMany(p => p.Fields).Select(f => f.Id), schema["properties"]!.AsObject().Select(p => p.Key));
        var handedIn = form.Answers.Relevant(form.Design);
        if (AnswerRules.Check(form.Design, handedIn, Now).Count == 0)
            Fits(schema, AnswersJson.Write(handedIn));
    }, iter: 500);

    // As much of JSON Schema as shows a wrong type, a missing member or one too many.
    private static void Fits(JsonNode schema, JsonNode? json)
    {
        var kind = json!.GetValueKind().ToString().ToLowerInvariant();
        Assert.Equal(schema["type"]!.GetValue<string>(), kind == "number" && schema["type"]!.GetValue<string>() == "integer" ? "integer" : kind);
        if (schema["required"] is JsonArray required)
            Assert.All(required, name => Assert.True(json.AsObject().ContainsKey(name!.GetValue<string>())));
        if (json is JsonObject members)
            foreach (var member in members)
                Fits(schema["properties"]![member.Key]!, member.Value);
        if (json is JsonArray list)
            foreach (var item in list)
                Fits(schema["items"]!, item);
    }
}
