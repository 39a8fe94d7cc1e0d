using System.Globalization;
using System.Text.RegularExpressions;
using Serai.Platform.Localisation;

namespace Serai.Platform.Mail;

/// <summary>
/// Writes a kind of mail from its texts and the facts. A body is paragraphs with an empty line between; <c>## </c> begins a
/// heading, <c>- </c> an item of a list, and <c>[Read it]({1})</c> alone in a paragraph is a button. <c>{0}</c> is the first
/// fact. The marks are read before the facts are put in, so no fact can become a heading, a button or a link.
/// </summary>
public static partial class MailTemplate
{
    // A fact that is an address, where the site does not know its own. No text can be one: it keeps no controls.
    private const string Nowhere = "\0";

    /// <param name="facts">Names, counts, days (<c>LocalDate</c>), several lines (<see cref="MailLines"/>, alone in a paragraph) and addresses (<c>Uri</c>, absolute, http or https; null leaves the button out).</param>
    /// <exception cref="InvalidOperationException">The kind lacks a text.</exception>
    /// <exception cref="ArgumentException">A button would lead nowhere.</exception>
    public static MailContent Write(MailKind kind, string language, params object?[] facts)
    {
        var texts = MailWords.Of(kind.Texts, language);
        return texts.Speak(() =>
        {
            var said = facts.Select(f => f is null ? Nowhere : Said(f)).ToArray();
            var blocks = Paragraph().Split(texts[kind.Key("Body")].ReplaceLineEndings("\n").Trim()).SelectMany(p => Blocks(p.Trim(), said));
            return new MailContent(Fill(texts[kind.Key("Subject")], said), [.. blocks]);
        });
    }

    private static IEnumerable<MailBlock> Blocks(string paragraph, object[] facts)
    {
        if (Button().Match(paragraph) is { Success: true } button)
            return Fill(button.Groups[2].Value, facts) is var address && address == Nowhere ? [] : [new(MailBlockKind.Button, Fill(button.Groups[1].Value, facts), Address(address))];
        if (paragraph.StartsWith("## ", StringComparison.Ordinal))
            return [new(MailBlockKind.Heading, Fill(paragraph[3..], facts))];
        if (paragraph.StartsWith("- ", StringComparison.Ordinal))
            return paragraph.Split('\n').Select(line => new MailBlock(MailBlockKind.Item, Fill(line.TrimStart('-', ' '), facts)));
        if (Alone().Match(paragraph) is { Success: true } alone && int.Parse(alone.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture) is var at && at < facts.Length && facts[at] is MailLines lines)
            return lines.Lines.Select(OneLine).Where(l => l.Length > 0).Select(l => new MailBlock(MailBlockKind.Paragraph, l));
        // A remark that nobody made leaves no gap.
        return Fill(paragraph.Replace('\n', ' '), facts) is { Length: > 0 } said ? [new(MailBlockKind.Paragraph, said)] : [];
    }

    private static string Fill(string text, object[] facts) => string.Format(CultureInfo.CurrentCulture, text, facts);

    private static object Said(object fact) => fact switch
    {
        LocalDate day => DateWords.Of(day),
        EdtfDate date => date.Words(),
        int or long => string.Format(CultureInfo.CurrentCulture, "{0:N0}", fact),
        Uri address => address.AbsoluteUri,
        string text => OneLine(text),
        _ => fact,
    };

    /// <summary>A text without control characters: whatever a name has in it, it stays in its line.</summary>
    public static string OneLine(string text) => Control().Replace(text, " ").Trim();

    private static string Address(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"
            ? address.AbsoluteUri
            : throw new ArgumentException($"“{text}” is no address that a reader of a mail could open.", nameof(text));

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"^\{([0-9]{1,2})\}$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"^\[([^\]]+)\]\(([^)]+)\)$")]
    private static partial Regex Button();

    // Controls, and the line and paragraph separators; bidirectional overrides, which make a text read as another.
    [GeneratedRegex(@"[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+")]
    private static partial Regex Control();
}

/// <summary>Several lines, each a paragraph of its own: what somebody wrote, said to them again.</summary>
public sealed record MailLines(IReadOnlyList<string> Lines);
