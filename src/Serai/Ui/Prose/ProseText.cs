using Serai.Platform.Editing.Formats;

namespace Serai.Ui.Prose;

/// <summary>
/// What people write in several paragraphs, in the few signs of Markdown that read well as they are: an empty line between paragraphs,
/// <c>## </c> before a heading, <c>- </c> before each point of a list, <c>**words**</c>, <c>[words](address)</c>. Whatever is none of these
/// is text, so nothing that is typed ever becomes a mark of the page's own.
/// </summary>
public static class ProseText
{
    private const string Heading = "## ", Point = "- ", Strong = "**";

    public static IReadOnlyList<ProseBlock> Read(string text)
    {
        var (blocks, lines) = (new List<ProseBlock>(), new List<string>());
        void End()
        {
            if (lines.Count > 0) blocks.Add(new(ProseKind.Paragraph, [Spans(string.Join(' ', lines))]));
            lines.Clear();
        }
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()))
            if (line.Length == 0)
                End();
            else if (line.StartsWith(Heading, StringComparison.Ordinal))
            {
                End();
                blocks.Add(new(ProseKind.Heading, [Spans(line[Heading.Length..])]));
            }
            else if (line.StartsWith(Point, StringComparison.Ordinal))
            {
                End();
                var point = Spans(line[Point.Length..]);
                if (blocks is [.., { Kind: ProseKind.List } list]) blocks[^1] = list with { Items = [.. list.Items, point] };
                else blocks.Add(new(ProseKind.List, [point]));
            }
            else
                lines.Add(line);
        End();
        return blocks;
    }

    private static List<ProseSpan> Spans(string line)
    {
        var (spans, strong) = (new List<ProseSpan>(), false);
        for (var at = 0; at < line.Length;)
        {
            var next = NextSign(line, at);
            if (next > at) spans.Add(new(line[at..next], strong, null));
            if (next == line.Length) break;
            if (line[next] == '[')
            {
                var link = Link(line, next);
                spans.Add(link is var (words, address, end) ? new(words, strong, address) : new("[", strong, null));
                at = link?.End ?? next + 1;
            }
            else
            {
                // A pair that is never closed is two stars.
                if (strong || line.IndexOf(Strong, next + Strong.Length, StringComparison.Ordinal) > 0) strong = !strong;
                else spans.Add(new(Strong, false, null));
                at = next + Strong.Length;
            }
        }
        return spans;
    }

    private static int NextSign(string line, int from)
    {
        var (link, star) = (line.IndexOf('[', from), line.IndexOf(Strong, from, StringComparison.Ordinal));
        return link < 0 && star < 0 ? line.Length : link < 0 ? star : star < 0 ? link : Math.Min(link, star);
    }

    private static (string Words, string Address, int End)? Link(string line, int from)
    {
        var middle = line.IndexOf("](", from, StringComparison.Ordinal);
        var end = middle < 0 ? -1 : Closing(line, middle + 2);
        if (end < 0 || middle == from + 1) return null;
        var (words, address) = (line[(from + 1)..middle], line[(middle + 2)..end]);
        return IsAddress(address) && !words.Contains('[', StringComparison.Ordinal) ? (words, address, end + 1) : null;
    }

    // Brackets within an address come in pairs: “https://en.wikipedia.org/wiki/A_(B)”.
    private static int Closing(string line, int from)
    {
        var open = 0;
        for (var at = from; at < line.Length; at++)
            if (line[at] == '(')
                open++;
            else if (line[at] == ')' && open-- == 0)
                return at;
        return -1;
    }

    /// <summary>A page of the web, of this site, or a mail address; nothing that does something.</summary>
    public static bool IsAddress(string address) =>
        AddressFormat.IsAddress(address)
        || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal) && !address.Any(c => char.IsWhiteSpace(c) || char.IsControl(c)))
        || (address.StartsWith("mailto:", StringComparison.Ordinal) && address.Contains('@', StringComparison.Ordinal) && address.All(c => char.IsAsciiLetterOrDigit(c) || ":@.-_+".Contains(c, StringComparison.Ordinal)));
}

public enum ProseKind
{
    Paragraph,
    Heading,
    List,
}

/// <summary>A paragraph or heading with one item, or a list with its points.</summary>
public sealed record ProseBlock(ProseKind Kind, IReadOnlyList<IReadOnlyList<ProseSpan>> Items);

/// <param name="Address">Where it leads; null for mere text.</param>
public sealed record ProseSpan(string Text, bool IsStrong, string? Address);
