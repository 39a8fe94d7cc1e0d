using Serai.Names.Words;

namespace Serai.Names.Resolving.Reading;

/// <summary>A text taken apart: its parts, its words, and the web addresses in it.</summary>
internal sealed class Line
{
    /// <summary>No line is longer; the rest of a longer text is left aside.</summary>
    public const int LongestText = 4000, MostWords = 250;

    private Line(string text, bool isCut) => (Text, IsCut) = (text, isCut);

    /// <summary>Something of the text is left aside: it is longer than any line.</summary>
    public bool IsCut { get; private set; }

    /// <summary>The words are articles, prepositions and the like, and nothing else.</summary>
    public bool OnlyJoints => Tokens.Count > 0 && Tokens.TrueForAll(token => GeneralWords.IsJoint(token.Written));

    public string Text { get; }

    public List<Segment> Segments { get; } = [];

    public List<Token> Tokens { get; } = [];

    /// <summary>Addresses on the web and mail addresses in the text.</summary>
    public List<string> Addresses { get; } = [];

    public static Line Of(string text)
    {
        var line = text.Length > LongestText ? new Line(text[..LongestText], true) : new Line(text, false);
        var words = new List<Word>();
        foreach (var part in LineParts.Of(line.WithoutAddresses(Plain(line.Text))))
        {
            var folded = NameFold.Fold(part.Text);
            if (folded.Length == 0)
                continue;
            if (line.Tokens.Count >= MostWords)
            {
                line.IsCut = true;
                break;
            }
            NameWords.Split(folded, words);
            var (first, before) = (line.Tokens.Count, 0);
            foreach (var word in words)
            {
                if (line.Tokens.Count >= MostWords)
                {
                    line.IsCut = true;
                    break;
                }
                var start = word.End - word.Written.Length;
                var joint = start - before > 1 && before > 0 || before == 0 && start > 0;
                line.Tokens.Add(new Token(word.Text, word.Written, line.Segments.Count, joint, word.Unspaced));
                before = word.End;
            }
            line.Segments.Add(new Segment(part.Text, part.Bracketed, first, line.Tokens.Count) { Group = part.Group });
        }
        return line;
    }

    /// <summary>Without what only programs have put there: entities without their semicolon, names of control characters.</summary>
    private static string Plain(string text)
    {
        if (text.Contains('&') || text.Contains('#'))
            text = text.Replace("&amp;", "&", StringComparison.OrdinalIgnoreCase).Replace("&amp ", "& ", StringComparison.OrdinalIgnoreCase)
                .Replace("#TAB#", "; ", StringComparison.OrdinalIgnoreCase).Replace("#N#", " ", StringComparison.OrdinalIgnoreCase);
        if (text.StartsWith("U. ", StringComparison.Ordinal) || text.StartsWith("U of ", StringComparison.Ordinal))
            text = "University " + text[2..];
        text = RunTogether.Parted(Initials.Joined(text));
        return text.EndsWith(" U.", StringComparison.Ordinal) ? text[..^2] + "University" : text.Replace(" U. of ", " University of ", StringComparison.Ordinal);
    }

    /// <summary>Takes out what is an address: it has words that mean something else.</summary>
    private string WithoutAddresses(string text)
    {
        if (!text.Contains('@') && !text.Contains("://", StringComparison.Ordinal) && !text.Contains("www.", StringComparison.OrdinalIgnoreCase))
            return text;
        var kept = new List<string>();
        foreach (var word in text.Split(' '))
        {
            if (word.Contains('@') || word.Contains("://", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
                Addresses.Add(word.Trim('.', ',', ';', '(', ')', '<', '>'));
            else
                kept.Add(word);
        }
        return string.Join(' ', kept);
    }
}
