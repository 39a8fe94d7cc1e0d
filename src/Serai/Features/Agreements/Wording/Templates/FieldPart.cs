using System.Text;

namespace Serai.Features.Agreements.Wording.Templates;

/// <summary>Words that stay as they are, or the name of a field that takes their place.</summary>
/// <param name="Line">Where it stands, from 1.</param>
internal sealed record FieldPart(string Text, bool IsField, int Line)
{
    private const string Open = "{{", Close = "}}";

    /// <summary>As a page names it.</summary>
    public string Written => IsField ? Open + Text + Close : Text;

    /// <summary>Takes a text apart. A backslash before two braces makes them text, two backslashes are one.</summary>
    public static IReadOnlyList<FieldPart> Read(string text, int line, List<WordingProblem> problems)
    {
        List<FieldPart> parts = [];
        var words = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var open = text.IndexOf(Open, at, StringComparison.Ordinal);
            if (open < 0)
            {
                words.Append(text, at, text.Length - at);
                break;
            }

            var slashes = 0;
            while (open - slashes > at && text[open - slashes - 1] == '\\')
                slashes++;
            words.Append(text, at, open - at - slashes).Append('\\', slashes / 2);
            if (slashes % 2 == 1)
            {
                words.Append(Open);
                at = open + Open.Length;
                continue;
            }

            var here = line + text.AsSpan(0, open).Count('\n');
            var close = text.IndexOf(Close, open, StringComparison.Ordinal);
            var name = close < 0 ? "" : text[(open + Open.Length)..close].Trim(' ');
            if (string.IsNullOrWhiteSpace(name) || name.AsSpan().ContainsAny("\n{}"))
            {
                problems.Add(new(WordingProblemCode.FieldNotClosed) { Line = here });
                break;
            }

            if (words.Length > 0)
                parts.Add(new(words.ToString(), false, here));
            words.Clear();
            parts.Add(new(name, true, here));
            at = close + Close.Length;
        }

        if (words.Length > 0)
            parts.Add(new(words.ToString(), false, line));
        return parts;
    }
}
