using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Serai.Credentials;

/// <summary>JSON that can be read in one way only: no member twice, nothing too deep, texts that are Unicode.</summary>
internal static class StrictJson
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = CredentialLimits.Depth, AllowDuplicateProperties = false };
    // It is never put into a page as it is.
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(JsonNode node) => node.ToJsonString(Plain);

    /// <returns>Null where the text is no object, or could be read in more than one way.</returns>
    public static JsonElement? Object(string text) => Object(Encoding.UTF8.GetBytes(text));

    /// <inheritdoc cref="Object(string)"/>
    public static JsonElement? Object(byte[] utf8)
    {
        if (!Utf8.IsValid(utf8)) return null;
        try
        {
            using var document = JsonDocument.Parse(utf8, Options);
            var root = document.RootElement;
            if (root.ValueKind != JsonValueKind.Object) return null;
            ReadAllText(root);
            return root.Clone();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) ? value : null;

    public static string? Text(this JsonElement element, string name) => element.Member(name) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    /// <summary>The text, or the texts of a list; null where there is anything else.</summary>
    public static IReadOnlyList<string>? Texts(this JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.String => [element.GetString()!],
        JsonValueKind.Array when element.EnumerateArray().All(e => e.ValueKind == JsonValueKind.String) => [.. element.EnumerateArray().Select(e => e.GetString()!)],
        _ => null,
    };

    // Half of a pair of surrogates, written as an escape, is found only when the text is asked for.
    private static void ReadAllText(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String:
                element.GetString();
                break;
            case JsonValueKind.Array:
                foreach (var each in element.EnumerateArray()) ReadAllText(each);
                break;
            case JsonValueKind.Object:
                foreach (var member in element.EnumerateObject())
                {
                    _ = member.Name;
                    ReadAllText(member.Value);
                }
                break;
        }
    }
}
