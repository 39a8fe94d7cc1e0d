using System.Text;

namespace Serai.Names.Resolving.Reading;

/// <summary>Initials with blanks between them: "M. D. Anderson" is MD Anderson.</summary>
internal static class Initials
{
    public static string Joined(string text)
    {
        StringBuilder? joined = null;
        var from = 0;
        for (var i = 0; i + 4 < text.Length; i++)
        {
            if (!IsInitial(text, i) || text[i + 2] != ' ' || !IsInitial(text, i + 3))
                continue;
            joined ??= new StringBuilder();
            joined.Append(text, from, i - from);
            while (IsInitial(text, i))
            {
                joined.Append(text[i]);
                i += i + 2 < text.Length && text[i + 2] == ' ' ? 3 : 2;
            }
            joined.Append(' ');
            from = i;
        }
        return joined?.Append(text, from, text.Length - from).ToString() ?? text;
    }

    private static bool IsInitial(string text, int at) =>
        at + 1 < text.Length && char.IsAsciiLetterUpper(text[at]) && text[at + 1] == '.' && (at == 0 || !char.IsLetterOrDigit(text[at - 1]) && text[at - 1] != '.');
}
