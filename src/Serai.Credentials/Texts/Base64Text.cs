using System.Buffers.Text;

namespace Serai.Credentials;

/// <summary>Base64url without padding (RFC 7515, section 2), in the one way of writing that each sequence of bytes has.</summary>
internal static class Base64Text
{
    public static string Of(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);

    /// <returns>Null where it is not base64url, or not as <see cref="Of"/> writes it: with padding, spaces, or spare bits that are not 0.</returns>
    public static byte[]? Read(string text)
    {
        if (!Base64Url.IsValid(text)) return null;
        var bytes = Base64Url.DecodeFromChars(text);
        // Else a signature could be written in several ways, and a changed text would still be good.
        return Of(bytes) == text ? bytes : null;
    }
}
