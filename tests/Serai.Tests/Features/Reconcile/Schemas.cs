using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Serai.Tests.Features.Reconcile;

/// <summary>The published schemas of the Reconciliation Service API 0.2, and the documents that came with them.</summary>
internal static class Schemas
{
    public static string Folder => Path.Combine(TestData.File("reconciliation"), "0.2");

    private static readonly Lazy<Dictionary<string, JsonSchema>> All = new(Load, LazyThreadSafetyMode.PublicationOnly);

    public static IEnumerable<string> Examples(string kind, string validity) => Directory.GetFiles(Path.Combine(Folder, "examples", kind, validity), "*.json").Order(StringComparer.Ordinal);

    public static void AssertValid(string schema, JsonElement document)
    {
        var result = All.Value[schema].Evaluate(document, new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(result.IsValid, $"Not as {schema} says: {string.Join("; ", (result.Details ?? []).Where(d => d.Errors is not null).SelectMany(d => d.Errors!.Select(e => $"{d.InstanceLocation} {e.Value}")))}\n{document}");
    }

    public static bool IsValid(string schema, JsonElement document) => All.Value[schema].Evaluate(document).IsValid;

    private static Dictionary<string, JsonSchema> Load()
    {
        var options = new BuildOptions { SchemaRegistry = new() };
        // The one that the others speak of comes first; the one of OpenAPI 2 is of a draft that no library of today reads.
        return Directory.GetFiles(Path.Combine(Folder, "schemas"), "*.json").Where(f => Path.GetFileName(f) != "openapi.json")
            .OrderBy(f => Path.GetFileName(f) != "type.json").ThenBy(f => f, StringComparer.Ordinal)
            .ToDictionary(f => Path.GetFileNameWithoutExtension(f), f => JsonSchema.FromText(Read(f), options));
    }

    private static string Read(string file)
    {
        var schema = JsonNode.Parse(File.ReadAllText(file))!.AsObject();
        // They say no draft, and are written in the seventh.
        schema["$schema"] = "http://json-schema.org/draft-07/schema#";
        // Said by services that ask who one is, which this one does not.
        (schema["properties"] as JsonObject)?.Remove("authentication");
        return schema.ToJsonString();
    }
}
