using System.Text.RegularExpressions;

namespace Serai.Forms;

/// <summary>
/// Addresses for mail, as far as a form can know: one @, before it at most 64 characters, after it a name with a dot; letters of
/// any script (RFC 6531), no blanks, quotes or brackets. Whether mail arrives only mail can tell.
/// </summary>
internal static partial class MailAddress
{
    public static bool IsValid(string text) => text.Length <= 254 && Shape().IsMatch(text);

    [GeneratedRegex(@"\A[^\s\p{C}@<>()\[\],;:\\""]{1,64}@([\p{L}\p{M}\p{Nd}]([\p{L}\p{M}\p{Nd}-]{0,61}[\p{L}\p{M}\p{Nd}])?\.)+[\p{L}\p{M}\p{Nd}]([\p{L}\p{M}\p{Nd}-]{0,61}[\p{L}\p{M}\p{Nd}])\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
