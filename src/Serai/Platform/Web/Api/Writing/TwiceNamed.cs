using System.Globalization;
using System.Text.Json;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>A name that stands twice in one object of JSON: its grammar takes it (RFC 8259, 4), and which value is meant nobody knows.</summary>
/// <param name="At">Where, as a JSON pointer (RFC 6901) of the object.</param>
public sealed record TwiceNamed(string At, string Name)
{
    private const int Shown = 60;

    public string Sentence => $"The name “{(Name.Length <= Shown ? Name : Name[..Shown] + "…")}” stands twice in {(At.Length == 0 ? "the object" : At)}. Leave one of them out.";

    /// <summary>The first one; null where there is none, or where the text is no JSON.</summary>
    public static TwiceNamed? In(ReadOnlyMemory<byte> json, int depth)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { MaxDepth = depth });
            return HalfCharacter.In(document.RootElement) is null ? In(document.RootElement, "") : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TwiceNamed? In(JsonElement element, string at)
    {
        if (element.ValueKind == JsonValueKind.Array)
            return element.EnumerateArray().Select((e, i) => In(e, string.Create(CultureInfo.InvariantCulture, $"{at}/{i}"))).FirstOrDefault(twice => twice is not null);
        if (element.ValueKind != JsonValueKind.Object)
            return null;
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in element.EnumerateObject())
            if (!names.Add(member.Name)) return new(at, member.Name);
            else if (In(member.Value, $"{at}/{member.Name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}") is { } twice) return twice;
        return null;
    }
}
