using System.Text.Json;
using Serai.Platform.Editing;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>Why a program's person does something: <c>reason</c> in the body, or the header for a request without one.</summary>
public static class Reason
{
    /// <summary>Percent-encoded UTF-8, for a header takes no other.</summary>
    public const string Header = "Serai-Reason";
    public const string Member = "reason";
    public const int Longest = 500;

    public static (string? Text, FieldProblem? Problem) Of(HttpRequest request, JsonElement? body)
    {
        var said = body is { } root && root.TryGetProperty(Member, out var member) ? member : default;
        if (said.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null or JsonValueKind.String))
            return (null, new(FieldProblem.WrongType, said.GetRawText()));
        var text = FieldValues.Clean(said.ValueKind == JsonValueKind.String ? said.GetString()! : Uri.UnescapeDataString(request.Headers[Header].ToString()));
        return text.Length > Longest ? (null, new(FieldProblem.TooLong, text, text.Length, Longest))
            : HiddenSigns.First(text, lines: true) is { } sign ? (null, new(FieldProblem.Unprintable, text, sign))
            : (text.Length == 0 ? null : text, null);
    }
}
