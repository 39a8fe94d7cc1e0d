using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Features.Agreements.Wording.Word;

/// <summary>What a paragraph is, by its own word or that of its style, or of the style that this one stands on.</summary>
internal sealed partial class WordStyleNames(Styles? styles)
{
    // From this outline level on a paragraph is body text.
    private const int BodyLevel = 9, MostSteps = 20;

    private readonly Dictionary<string, Style> known = (styles?.Elements<Style>() ?? []).Where(s => s.StyleId?.Value is not null)
        .DistinctBy(s => s.StyleId!.Value!).ToDictionary(s => s.StyleId!.Value!, StringComparer.Ordinal);

    public bool IsContents(Paragraph paragraph) => Line(paragraph).Any(s => Name(s).StartsWith("toc ", StringComparison.OrdinalIgnoreCase));

    public PieceKind Of(Paragraph paragraph)
    {
        var own = paragraph.ParagraphProperties;
        var line = Line(paragraph).ToList();
        if (line.Exists(s => Name(s).Equals("title", StringComparison.OrdinalIgnoreCase)))
            return PieceKind.Title;
        // Its own word counts before that of its style.
        var level = own?.OutlineLevel?.Val?.Value ?? line.Select(s => s.StyleParagraphProperties?.OutlineLevel?.Val?.Value).FirstOrDefault(l => l is not null);
        if (level < BodyLevel || (level is null && line.Exists(s => HeadingName().IsMatch(Name(s)))))
            return PieceKind.Heading;
        var numbered = own?.NumberingProperties?.NumberingId?.Val?.Value
            ?? line.Select(s => s.StyleParagraphProperties?.NumberingProperties?.NumberingId?.Val?.Value).FirstOrDefault(n => n is not null);
        return numbered is > 0 ? PieceKind.Point : PieceKind.Text;
    }

    private IEnumerable<Style> Line(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var step = 0; step < MostSteps && id is not null && known.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static string Name(Style style) => style.StyleName?.Val?.Value ?? "";

    [GeneratedRegex("^heading [1-9]$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeadingName();
}
