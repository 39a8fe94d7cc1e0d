using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Features.Agreements.Wording.Word;

/// <summary>How the parts of a document look, under the names that Word itself gives them, so that an office can lay its own over them.</summary>
internal static class WordStyles
{
    public const string Title = "Title", Heading = "Heading1", Body = "BodyText", Point = "ListBullet", Line = "Subtitle", Foot = "Footer", Table = "TableGrid";

    private const int Bullets = 1;

    public static void Add(MainDocumentPart main)
    {
        main.AddNewPart<StyleDefinitionsPart>().Styles = new(
            new DocDefaults(
                new RunPropertiesDefault(new RunPropertiesBaseStyle(
                    new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "SimSun", ComplexScript = "Times New Roman" },
                    new FontSize { Val = "22" }, new FontSizeComplexScript { Val = "22" }, new Languages { Val = "en-GB", EastAsia = "zh-CN", Bidi = "ar-SA" })),
                new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(new SpacingBetweenLines { After = "120", Line = "276", LineRule = LineSpacingRuleValues.Auto }))),
            Of("Normal", "Normal", null, null, isDefault: true),
            Of(Title, "Title", "Normal", "36", bold: true, centred: true, next: Body),
            Of(Line, "Subtitle", "Normal", null, next: Body),
            Of(Heading, "heading 1", "Normal", "26", bold: true, outline: 0, next: Body),
            Of(Body, "Body Text", "Normal", null),
            Of(Point, "List Bullet", "Normal", null, numbered: true),
            Of(Foot, "footer", "Normal", "16"),
            new Style(new StyleName { Val = "Normal Table" }, new UIPriority { Val = 99 }, new SemiHidden(), new UnhideWhenUsed()) { Type = StyleValues.Table, StyleId = "TableNormal", Default = true },
            new Style(new StyleName { Val = "Table Grid" }, new BasedOn { Val = "TableNormal" }, new StyleTableProperties(Borders())) { Type = StyleValues.Table, StyleId = Table });
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new(
            new AbstractNum(
                new MultiLevelType { Val = MultiLevelValues.SingleLevel },
                new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = NumberFormatValues.Bullet }, new LevelText { Val = "\u2013" }, new LevelJustification { Val = LevelJustificationValues.Left },
                    new PreviousParagraphProperties(new Indentation { Start = "360", Hanging = "360" }))
                { LevelIndex = 0 })
            { AbstractNumberId = 0 },
            new NumberingInstance(new AbstractNumId { Val = 0 }) { NumberID = Bullets });
    }

    private static Style Of(string id, string name, string? basedOn, string? size, bool bold = false, bool centred = false, int? outline = null, bool numbered = false, string? next = null, bool isDefault = false)
    {
        var style = new Style(new StyleName { Val = name }) { Type = StyleValues.Paragraph, StyleId = id };
        if (isDefault)
            style.Default = true;
        if (basedOn is not null)
            style.Append(new BasedOn { Val = basedOn });
        if (next is not null)
            style.Append(new NextParagraphStyle { Val = next });
        style.Append(new PrimaryStyle());
        var paragraph = new StyleParagraphProperties();
        if (outline is not null)
            paragraph.KeepNext = new();
        if (numbered)
            paragraph.Append(new NumberingProperties(new NumberingId { Val = Bullets }));
        if (centred)
            paragraph.Append(new Justification { Val = JustificationValues.Center });
        if (outline is { } level)
            paragraph.Append(new OutlineLevel { Val = level });
        if (paragraph.HasChildren)
            style.Append(paragraph);
        var run = new StyleRunProperties();
        if (bold)
            run.Append(new Bold(), new BoldComplexScript());
        if (size is not null)
            run.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        if (run.HasChildren)
            style.Append(run);
        return style;
    }

    private static TableBorders Borders()
    {
        static T Line<T>()
            where T : BorderType, new() => new() { Val = BorderValues.Single, Size = 4, Color = "999999" };
        return new(Line<TopBorder>(), Line<LeftBorder>(), Line<BottomBorder>(), Line<RightBorder>(), Line<InsideHorizontalBorder>(), Line<InsideVerticalBorder>());
    }
}
