using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Serai.Features.Agreements.Wording;
using Serai.Features.Agreements.Wording.Word;
using static Serai.Tests.Features.Agreements.Wording.WordFiles;

namespace Serai.Tests.Features.Agreements.Wording;

/// <summary>Numbers that Word shows and does not write: they are words of an agreement.</summary>
public sealed class WordNumbersTests
{
    private const string Main = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private static string Level(int at, string format, string text, string more = "", int start = 1) =>
        $"<w:lvl w:ilvl=\"{at}\"><w:start w:val=\"{start}\"/><w:numFmt w:val=\"{format}\"/>{more}<w:lvlText w:val=\"{text}\"/></w:lvl>";

    private static string Shape(int id, params string[] levels) => $"<w:abstractNum w:abstractNumId=\"{id}\">{string.Concat(levels)}</w:abstractNum>";

    private static string List(int id, int shape, string more = "") => $"<w:num w:numId=\"{id}\"><w:abstractNumId w:val=\"{shape}\"/>{more}</w:num>";

    private static string In(int list, int level = 0) => $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>";

    private static string Read(string body, string numbering, Action<MainDocumentPart>? more = null)
    {
        var read = WordIn.Read(
            Of(body, main =>
            {
                if (more is null)
                    Styles(main);
                else
                    more(main);
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = new($"<w:numbering {Main}>{numbering}</w:numbering>");
            }),
            out var problems);
        Assert.Empty(problems);
        // What came in goes out and comes in as the same: nothing is numbered twice.
        var again = WordIn.Read(WordOut.Write(Written.Wording(new InLanguage("en", read!.Text)), new("en", "T", [], "", "")), out _);
        Assert.Equal(read.Written, again!.Written);
        return read.Written;
    }

    [Fact]
    public void Letters_and_numbers_of_a_list_stand_before_its_paragraphs_and_bullets_are_points()
    {
        var numbering = Shape(0, Level(0, "lowerLetter", "(%1)"), Level(1, "lowerRoman", "%2.")) + Shape(1, Level(0, "bullet", "\uf0b7")) + Shape(2, Level(0, "decimal", "%1.", start: 3)) + List(1, 0) + List(2, 1) + List(3, 2);
        Assert.Equal(
            "The parties:\n\n(a) teach\n\n(b) learn\n\ni. here\n\nii. there\n\n(c) publish\n\ni. often\n\n- of all kinds\n\n3. third\n",
            Read(P("The parties:") + P("teach", In(1)) + P("learn", In(1)) + P("here", In(1, 1)) + P("there", In(1, 1)) + P("publish", In(1)) + P("often", In(1, 1)) + P("of all kinds", In(2)) + P("third", In(3)), numbering));
    }

    [Fact]
    public void Headings_and_paragraphs_of_several_levels_are_numbered_by_their_styles()
    {
        var numbering = Shape(7, Level(0, "upperRoman", "Article %1", "<w:pStyle w:val=\"H1\"/>"), Level(1, "decimal", "%1.%2", "<w:pStyle w:val=\"H2\"/><w:isLgl/>"), Level(2, "lowerLetter", "(%3)")) + List(4, 7);
        Assert.Equal(
            "## Article I Purpose\n\n## 1.1 Scope\n\n(a) here\n\n(b) there\n\n## 1.2 Aims\n\n(a) one\n\n## Article II Term\n\n## 2.1 Length\n\nNot numbered\n",
            Read(
                P("Purpose", Style("H1")) + P("Scope", Style("H2")) + P("here", In(4, 2)) + P("there", In(4, 2)) + P("Aims", Style("H2")) + P("one", In(4, 2)) + P("Term", Style("H1")) + P("Length", Style("H2")) + P("Not numbered", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>"),
                numbering,
                main => main.AddNewPart<StyleDefinitionsPart>().Styles = new(Heading("H1", "heading 1", 4), Heading("H2", "heading 2", 4))));
    }

    [Fact]
    public void Headings_that_are_counted_as_clauses_are_here_are_not_counted_twice()
    {
        var numbering = Shape(0, Level(0, "decimal", "%1."), Level(1, "decimal", "%1.%2")) + List(1, 0);
        Assert.Equal(
            "Preamble\n\n## Purpose\n\n1.1 To teach.\n\n1.2 To learn.\n\n## Term\n\n2.1 Five years.\n\n## Signatures\n",
            Read(P("Preamble") + P("Purpose", Style("berschrift1") + In(1)) + P("To teach.", In(1, 1)) + P("To learn.", In(1, 1)) + P("Term", Style("berschrift1") + In(1)) + P("Five years.", In(1, 1)) + P("Signatures", Style("berschrift1")), numbering));
        // Where one is not, all are what Word shows.
        Assert.Equal("## Definitions\n\n## 1. Purpose\n\n## 2. Term\n", Read(P("Definitions", Style("berschrift1")) + P("Purpose", Style("berschrift1") + In(1)) + P("Term", Style("berschrift1") + In(1)), numbering));
    }

    [Fact]
    public void Lists_of_one_shape_go_on_and_one_that_begins_anew_begins_anew()
    {
        var anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
        var other = $"<w:lvlOverride w:ilvl=\"0\">{Level(0, "upperLetter", "%1)")}</w:lvlOverride>";
        var numbering = Shape(0, Level(0, "decimal", "%1)")) + List(1, 0) + List(2, 0) + List(3, 0, anew) + List(4, 0, other);
        Assert.Equal("1) a\n\n2) b\n\n5) c\n\n6) d\n\n7) e\n\nH) f\n", Read(P("a", In(1)) + P("b", In(2)) + P("c", In(3)) + P("d", In(3)) + P("e", In(1)) + P("f", In(4)), numbering));
    }

    [Fact]
    public void A_level_that_never_begins_anew_goes_on_and_a_style_of_lists_is_followed()
    {
        var numbering = Shape(0, Level(0, "decimal", "%1"), Level(1, "decimal", "%2", "<w:lvlRestart w:val=\"0\"/>")) + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"Outline\"/></w:abstractNum>" + List(1, 0) + List(2, 1);
        Assert.Equal("1 a\n\n1 b\n\n2 c\n\n2 d\n", Read(P("a", In(2)) + P("b", In(2, 1)) + P("c", In(2)) + P("d", In(2, 1)), numbering,
            main => main.AddNewPart<StyleDefinitionsPart>().Styles = new(new Style(new StyleName { Val = "Outline" }, new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 }))) { Type = StyleValues.Numbering, StyleId = "Outline" })));
    }

    [Fact]
    public void What_was_deleted_is_not_counted_and_what_is_empty_is()
    {
        var numbering = Shape(0, Level(0, "chineseCounting", "第%1条", "<w:suff w:val=\"nothing\"/>"), Level(1, "none", "")) + List(1, 0);
        Assert.Equal("第一条甲\n\n第三条乙\n\n丙\n", Read(
            P("甲", In(1)) + P("", In(1)) + $"<w:p><w:pPr>{In(1)}<w:rPr><w:del w:id=\"3\" w:author=\"a\"/></w:rPr></w:pPr><w:del w:id=\"4\" w:author=\"a\"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>" + P("乙", In(1)) + P("丙", In(1, 1)), numbering));
    }

    [Theory]
    [InlineData("decimal", 12, "12")]
    [InlineData("lowerLetter", 26, "z")]
    [InlineData("lowerLetter", 28, "bb")]
    [InlineData("upperLetter", 3, "C")]
    [InlineData("lowerRoman", 14, "xiv")]
    [InlineData("upperRoman", 1999, "MCMXCIX")]
    [InlineData("chineseCounting", 10, "十")]
    [InlineData("chineseCountingThousand", 12, "十二")]
    [InlineData("taiwaneseCountingThousand", 20, "二十")]
    [InlineData("japaneseCounting", 105, "一百零五")]
    [InlineData("chineseCounting", 110, "一百一十")]
    [InlineData("ideographDigital", 10, "一〇")]
    [InlineData("ideographTraditional", 2, "乙")]
    [InlineData("decimalEnclosedCircle", 3, "③")]
    [InlineData("decimalFullWidth", 12, "１２")]
    [InlineData("decimalZero", 7, "07")]
    [InlineData("none", 7, "")]
    [InlineData("chicago", 7, "7")]
    [InlineData("upperRoman", -4, "-4")]
    [InlineData("lowerLetter", int.MaxValue, "2147483647")]
    public void Numbers_are_written_as_Word_writes_them(string format, int number, string text) => Assert.Equal(text, WordNumerals.Write(format, number));

    private static Style Heading(string id, string name, int list) =>
        new(new StyleName { Val = name }, new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = list }))) { Type = StyleValues.Paragraph, StyleId = id };
}
