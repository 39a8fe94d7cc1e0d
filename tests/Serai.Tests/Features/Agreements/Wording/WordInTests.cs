using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Serai.Features.Agreements.Wording;
using Serai.Features.Agreements.Wording.Word;
using static Serai.Tests.Features.Agreements.Wording.WordFiles;

namespace Serai.Tests.Features.Agreements.Wording;

public sealed class WordInTests
{
    private static WordRead Read(string body, Action<MainDocumentPart>? more = null)
    {
        var read = WordIn.Read(Of(body, more), out var problems);
        Assert.Empty(problems);
        return read!;
    }

    [Fact]
    public void Headings_become_clauses_lists_points_and_tables_paragraphs()
    {
        var read = Read(
            P("Memorandum", Style("Titel")) + P("Contents 1", Style("Verzeichnis1")) + P("Preamble") + P("Purpose", Style("berschrift1")) + P("one", "<w:numPr><w:numId w:val=\"3\"/></w:numPr>") + P("two", Style("Liste")) + P("no longer", Style("Liste") + "<w:numPr><w:numId w:val=\"0\"/></w:numPr>")
            + P("Money", Style("Klausel")) + $"<w:tbl><w:tr><w:tc>{P("a")}</w:tc><w:tc>{P("b")}</w:tc></w:tr></w:tbl>" + P("Law", "<w:outlineLvl w:val=\"1\"/>") + P("", Style("berschrift1")) + P("End", Style("Kreis")),
            Styles);
        Assert.Equal("# Memorandum\n\nPreamble\n\n## Purpose\n\n- one\n- two\n\nno longer\n\n## Money\n\na\n\nb\n\n## Law\n\nEnd\n", read.Written);
        Assert.Equal([WordLeftOut.Contents], read.LeftOut);
    }

    [Fact]
    public void Tracked_changes_are_read_as_accepted()
    {
        var read = Read(
            $"<w:p>{R("valid for ")}<w:del w:id=\"1\" w:author=\"a\"><w:r><w:delText>five</w:delText></w:r></w:del><w:ins w:id=\"2\" w:author=\"a\">{R("three")}</w:ins>{R(" years")}</w:p>"
            + $"<w:p><w:pPr><w:rPr><w:del w:id=\"3\" w:author=\"a\"/></w:rPr></w:pPr>{R("goes ")}</w:p>{P("on")}"
            + $"<w:p><w:moveFrom w:id=\"4\" w:author=\"a\">{R("was here")}</w:moveFrom></w:p><w:p><w:moveTo w:id=\"5\" w:author=\"a\">{R("is here")}</w:moveTo></w:p>"
            + $"<w:tbl><w:tr><w:trPr><w:del w:id=\"6\" w:author=\"a\"/></w:trPr><w:tc>{P("a row that is gone")}</w:tc></w:tr></w:tbl>");
        Assert.Equal("valid for three years\n\ngoes on\n\nis here\n", read.Written);
        Assert.True(read.HadChanges);
    }

    [Fact]
    public void A_comment_stands_beside_its_clause()
    {
        string Beside(string id, string text) => $"<w:p><w:commentRangeStart w:id=\"{id}\"/>{R(text)}<w:commentRangeEnd w:id=\"{id}\"/><w:r><w:commentReference w:id=\"{id}\"/></w:r></w:p>";
        var read = Read(Beside("0", "before") + P("One", Style("berschrift1")) + Beside("1", "in the first") + P("Two", Style("berschrift1")) + Beside("2", "in the second") + Beside("9", "of nothing"), main =>
        {
            Styles(main);
            Comment Of(string id, string author, params string[] lines) => new(lines.Select(l => new Paragraph(new Run(new Text(l))))) { Id = id, Author = author };
            main.AddNewPart<WordprocessingCommentsPart>().Comments = new(Of("2", "Lee", "Too short.", "Ask the dean."), Of("1", "Chan", "Who pays?"), Of("0", "", "Why?"), Of("3", "Nobody", "Nowhere"));
        });
        Assert.Equal([new WordComment("", "Why?", 0), new("Chan", "Who pays?", 1), new("Lee", "Too short.\nAsk the dean.", 2)], read.Comments);
        Assert.Equal("in the second", read.Text.Clauses[2].Paragraphs[0].Text[..13]);
    }

    [Fact]
    public void Lines_tabs_links_and_fields_keep_their_words_and_what_is_not_taken_is_told()
    {
        var read = Read(
            "<w:p><w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:br w:type=\"page\"/><w:noBreakHyphen/></w:r>"
            + "<w:hyperlink w:anchor=\"x\"><w:r><w:t>link</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> HYPERLINK \"https://example.org/LINK database\" </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>field</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
            + $"{R("secret", "<w:vanish/>")}{R("\u202Eturned")}<w:r><w:footnoteReference w:id=\"1\"/></w:r><w:r><w:pict/></w:r></w:p>" + P("## looks like a heading") + P("- looks like a point"));
        Assert.Equal("a\nb\tc\u2011linkfieldturned\n\n\\## looks like a heading\n\n\\- looks like a point\n", read.Written);
        Assert.Equal([WordLeftOut.Pictures, WordLeftOut.Notes, WordLeftOut.HiddenWords, WordLeftOut.HiddenSigns], read.LeftOut);
    }

    [Theory]
    [InlineData("<w:object xmlns:o=\"urn:schemas-microsoft-com:office:office\"><o:OLEObject Type=\"Embed\" ProgID=\"Excel.Sheet.12\" ShapeID=\"a\" DrawAspect=\"Content\" ObjectID=\"_1\"/></w:object>")]
    [InlineData("<w:pict xmlns:o=\"urn:schemas-microsoft-com:office:office\"><o:OLEObject Type=\"Embed\" ProgID=\"Package\" ShapeID=\"a\" DrawAspect=\"Icon\" ObjectID=\"_1\"/></w:pict>")]
    [InlineData(Graphic + "http://schemas.openxmlformats.org/drawingml/2006/chart\"/></a:graphic></wp:inline></w:drawing>")]
    [InlineData(Graphic + "http://schemas.openxmlformats.org/drawingml/2006/diagram\"/></a:graphic></wp:inline></w:drawing>")]
    public void What_another_program_put_in_is_told_as_left_out(string drawn)
    {
        var read = Read($"{P("One")}<w:p><w:r>{drawn}</w:r></w:p>");
        Assert.Equal("One\n", read.Written);
        Assert.Equal([WordLeftOut.Objects], read.LeftOut);
    }

    [Fact]
    public void An_object_that_no_word_points_at_is_told_too()
    {
        var read = Read(P("One"), main =>
        {
            using var bytes = new MemoryStream([1, 2, 3]);
            main.AddEmbeddedObjectPart("application/vnd.openxmlformats-officedocument.oleObject").FeedData(bytes);
        });
        Assert.Equal([WordLeftOut.Objects], read.LeftOut);
    }

    private const string Graphic = "<w:drawing xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\"><wp:inline><a:graphic><a:graphicData uri=\"";

    [Fact]
    public void A_link_that_a_reader_clicks_on_is_no_reason_to_refuse()
    {
        var read = Read("<w:p xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:hyperlink r:id=\"rId9\"><w:r><w:t>the site</w:t></w:r></w:hyperlink></w:p>",
            main => main.AddHyperlinkRelationship(new("https://example.org/"), true, "rId9"));
        Assert.Equal("the site\n", read.Written);
    }

    [Fact]
    public void A_text_that_is_too_long_is_told_as_any_other()
    {
        Assert.Null(WordIn.Read(Of(string.Concat(Enumerable.Repeat(P("a", Style("berschrift1")), AgreementText.MostClauses + 1)), Styles), out var problems));
        Assert.Equal(WordingProblemCode.TooManyClauses, Assert.Single(problems).Code);
    }
}
