using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Serai.Platform.Editing.Api;

/// <summary>A field's text as JSON and back: numbers as numbers, yes and no as true and false, several words as an array, nothing as null.</summary>
public static class FieldJson
{
    public static JsonNode? Write(Field field, string text) => field.Type switch
    {
        FieldType.YesNo => JsonValue.Create(text == "true"),
        FieldType.Flags => new JsonArray([.. Words(text).Select(w => JsonValue.Create(w))]),
        _ when text.Length == 0 => null,
        FieldType.Whole => JsonValue.Create(long.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)),
        FieldType.Coordinate => JsonValue.Create(decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(text),
    };

    /// <summary>The text that the field's format reads; null where it is JSON of another type. A text is taken for each field: what a form carries.</summary>
    public static string? Read(Field field, JsonElement value) => (value.ValueKind, field.Type) switch
    {
        (JsonValueKind.Null, _) => "",
        (JsonValueKind.String, _) => value.GetString(),
        (JsonValueKind.True, FieldType.YesNo) => "true",
        (JsonValueKind.False, FieldType.YesNo) => "false",
        // As it is written: 1e3 is for the format to refuse.
        (JsonValueKind.Number, FieldType.Whole or FieldType.Coordinate) => value.GetRawText(),
        (JsonValueKind.Array, FieldType.Flags) when value.EnumerateArray().All(w => w.ValueKind == JsonValueKind.String) => string.Join(',', value.EnumerateArray().Select(w => w.GetString())),
        _ => null,
    };

    private static string[] Words(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
}
