using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Json;
using Serai.Platform.Editing;

namespace Serai.Platform.Web.Api.Writing;

/// <summary>Why a program's person does something: <c>reason</c> in the body, or the header for a request without one.</summary>
public static partial class Reason
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
        var written = said.ValueKind == JsonValueKind.String ? said.GetString()! : Decoded(request.Headers[Header].ToString());
        if (written is null)
            return (null, new(FieldProblem.WrongType, request.Headers[Header].ToString()));
        var text = FieldValues.Clean(written);
        return text.Length > Longest ? (null, new(FieldProblem.TooLong, text, text.Length, Longest))
            : HiddenSigns.First(text, lines: true) is { } sign ? (null, new(FieldProblem.Unprintable, text, sign))
            : (text.Length == 0 ? null : text, null);
    }

    // Null where a percent sign is followed by no two digits, or the bytes are no UTF-8.
    private static string? Decoded(string header)
    {
        if (Malformed().IsMatch(header))
            return null;
        // A plus is a plus: only forms mean a space by it.
        var bytes = Encoding.UTF8.GetBytes(header.Replace("+", "%2B", StringComparison.Ordinal));
        try
        {
            return Strict.GetString(WebUtility.UrlDecodeToBytes(bytes, 0, bytes.Length) ?? []);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    [GeneratedRegex("%(?![0-9A-Fa-f]{2})")]
    private static partial Regex Malformed();
}
