using System.Globalization;
using System.Text.Json;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>
/// Half a character, written as <c>\ud800</c>, in a name or a text of JSON: its grammar takes it (RFC 8259, 8.2), and nobody can store it.
/// It is found only when the text is asked for.
/// </summary>
/// <param name="At">Where, as a JSON pointer (RFC 6901): of the text, or of what has the name.</param>
public sealed record HalfCharacter(string At, bool IsName)
{
    public string Sentence => $"Half a character (a surrogate such as \\ud800 without its other half) stands in {(IsName ? "the name of a member of" : "the text at")} {(At.Length == 0 ? "the body" : At)}. Send whole characters.";

    /// <summary>The first one; null where there is none.</summary>
    public static HalfCharacter? In(JsonElement element, string at = "") => element.ValueKind switch
    {
        JsonValueKind.String => Text(element.GetString) is null ? new(at, false) : null,
        JsonValueKind.Object => element.EnumerateObject().Select(p => Text(() => p.Name) is { } name ? In(p.Value, $"{at}/{Escaped(name)}") : new(at, true)).FirstOrDefault(half => half is not null),
        JsonValueKind.Array => element.EnumerateArray().Select((e, i) => In(e, string.Create(CultureInfo.InvariantCulture, $"{at}/{i}"))).FirstOrDefault(half => half is not null),
        _ => null,
    };

    private static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string? Text(Func<string?> read)
    {
        try
        {
            return read();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
