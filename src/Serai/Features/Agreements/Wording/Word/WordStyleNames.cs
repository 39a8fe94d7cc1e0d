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
        return ListOf(paragraph) is null ? PieceKind.Text : PieceKind.Point;
    }

    /// <summary>The list that a paragraph is of, and how deep in it: by its own word, else by that of its style. Null where it is of none.</summary>
    /// <returns>Where a style says all of it, that style too: the list may say how deep the paragraphs of the style stand.</returns>
    public (int Id, int? Level, string? Style)? ListOf(Paragraph paragraph)
    {
        var (own, line) = (paragraph.ParagraphProperties?.NumberingProperties, Line(paragraph).ToList());
        var level = own?.NumberingLevelReference?.Val?.Value;
        if (own?.NumberingId?.Val?.Value is { } id)
            return id > 0 ? (id, level ?? 0, null) : null;
        var said = line.Find(s => Of(s)?.NumberingId?.Val?.Value is not null);
        return said is not null && Of(said)!.NumberingId!.Val!.Value is > 0 and var styled
            ? (styled, level ?? line.Select(s => Of(s)?.NumberingLevelReference?.Val?.Value).FirstOrDefault(l => l is not null), level is null ? said.StyleId!.Value : null)
            : null;
    }

    /// <summary>The list of a style of lists.</summary>
    public int? ListOf(string style) => known.TryGetValue(style, out var found) ? Of(found)?.NumberingId?.Val?.Value : null;

    private static NumberingProperties? Of(Style style) => style.StyleParagraphProperties?.NumberingProperties;

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
