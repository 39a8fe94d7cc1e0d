using System.Text;
using Serai.Names.Words;

namespace Serai.Names.Resolving.Reading;

/// <summary>Sees through a blank that was lost where one part of a line met the next: "ofTianjin University", "TécnicasUniversidad".</summary>
internal static class RunTogether
{
    /// <summary>The text with a blank wherever a small letter meets a capital after "of" and the like, or before a word for an institution.</summary>
    public static string Parted(string text)
    {
        StringBuilder? parted = null;
        var from = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (!char.IsLower(text[i - 1]) || !char.IsUpper(text[i]) || !IsSeam(text, i))
                continue;
            (parted ??= new StringBuilder()).Append(text, from, i - from).Append(' ');
            from = i;
        }
        return parted?.Append(text, from, text.Length - from).ToString() ?? text;
    }

    private static bool IsSeam(string text, int at)
    {
        int start = at, end = at;
        while (start > 0 && char.IsLower(text[start - 1]))
            start--;
        while (end < text.Length && char.IsLetter(text[end]))
            end++;
        var whole = start == 0 || !char.IsLetter(text[start - 1]);
        return (whole && GeneralWords.IsJoint(text[start..at])) || (at - start >= 2 && UnitWords.IsInstitution(SameWords.Of(NameFold.Fold(text[at..end]))));
    }
}
