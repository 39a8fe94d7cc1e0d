using Serai.Names.Folding;

namespace Serai.Names.Resolving.Reading;

/// <summary>Parts a line where commas, brackets and the like part it.</summary>
internal static class LineParts
{
    /// <summary>What stands between separators.</summary>
    internal readonly record struct Part(string Text, bool Bracketed, int Group);

    public static List<Part> Of(string text)
    {
        var parts = new List<Part>();
        int start = 0, brackets = 0, group = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ';';
            var opens = c is '(' or '[' or '（' or '【';
            var closes = c is ')' or ']' or '）' or '】';
            if ((!opens && !closes && !Parts(text, i, c)) || ((opens || closes) && IsAmidUnspaced(text, i)))
                continue;
            var piece = text[start..Math.Min(i, text.Length)].Trim();
            if (piece.Length > 0)
                parts.Add(new Part(Openings.Without(piece), brackets > 0, group));
            start = i + 1;
            brackets = Math.Max(0, brackets + (opens ? 1 : closes ? -1 : 0));
            if (c is ';' or '；' or '\n' or '|')
                group++;
        }
        return parts;
    }

    /// <summary>Brackets in a Chinese name part nothing: 中国地质大学（北京） is a name.</summary>
    private static bool IsAmidUnspaced(string text, int at)
    {
        var before = at > 0 && Scripts.IsUnspaced(text[at - 1]);
        return before && (at + 1 >= text.Length || Scripts.IsUnspaced(text[at + 1]));
    }

    private static bool Parts(string text, int at, char c) => c switch
    {
        ',' or ';' or '|' or '\n' or '\r' or '\t' or '，' or '；' or '、' or '。' or '：' or '•' or '·' or '{' or '}' or '#' or '*' => true,
        '/' => true,
        ':' => true,
        '–' or '—' or '-' => at > 0 && at + 1 < text.Length && text[at - 1] == ' ' && text[at + 1] == ' ',
        '.' => EndsSentence(text, at),
        ' ' => IsWide(text, at),
        _ => false,
    };

    /// <summary>Two blanks where one is usual: a comma or a bracket was lost there, as in "University of Strathclyde  SUPA".</summary>
    private static bool IsWide(string text, int at) => at > 0 && at + 2 < text.Length && text[at + 1] == ' ' && char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at + 2]);

    /// <summary>A full stop after a long word and before a capital, or at the end: "Engineering. Jiangxi Normal University".</summary>
    private static bool EndsSentence(string text, int at)
    {
        if (at + 1 >= text.Length || text[at + 1] != ' ' || at + 2 >= text.Length || !char.IsUpper(text[at + 2]))
            return false;
        var length = 0;
        while (at - 1 - length >= 0 && char.IsLetter(text[at - 1 - length]))
            length++;
        return length >= 8;
    }
}
