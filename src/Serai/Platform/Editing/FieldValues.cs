using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Serai.Platform.Editing;

/// <summary>Field name → text: what a form carries, what the API takes, what a proposal keeps.</summary>
public sealed class FieldValues : Dictionary<string, string>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public FieldValues()
        : base(StringComparer.Ordinal)
    {
    }

    public FieldValues(IEnumerable<KeyValuePair<string, string>> values)
        : base(values, StringComparer.Ordinal)
    {
    }

    /// <summary>The text, or nothing where the field is not among them.</summary>
    public string Text(string field) => TryGetValue(field, out var text) ? text : "";

    public string ToJson() => JsonSerializer.Serialize<IReadOnlyDictionary<string, string>>(this, Json);

    public static FieldValues FromJson(string json) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(json)!);

    /// <summary>
    /// What was typed, without what nobody sees: blanks around it, the two ways of ending a line, letters put together
    /// from their parts.
    /// </summary>
    public static string Clean(string typed)
    {
        var text = typed.Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        // What is sent as a sign of direction is still told as one; what says nothing is nothing.
        if (HiddenSigns.First(text, lines: true) is null && HiddenSigns.AreAll(text))
            return "";
        try
        {
            return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a character is left of one that was cut in two: it is no text.
            return new string([.. text.Select(c => char.IsSurrogate(c) ? '\uFFFD' : c)]);
        }
    }
}
