using System.Buffers.Text;

namespace Serai.Platform.SiteKeys;

/// <summary>Base64url as RFC 7515 has it: no padding, no white space, and one text alone for the same bytes.</summary>
internal static class Base64Text
{
    public static string Of(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    /// <returns>Null where it is no such text.</returns>
    public static byte[]? Read(string text)
    {
        if (!Base64Url.IsValid(text)) return null;
        var bytes = Base64Url.DecodeFromChars(text);
        // The framework reads padding, blanks and bits that nothing is made of: two texts would be one signature.
        return Of(bytes) == text ? bytes : null;
    }
}
