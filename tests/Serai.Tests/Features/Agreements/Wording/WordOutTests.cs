using CsCheck;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Serai.Features.Agreements.Wording;
using Serai.Features.Agreements.Wording.Word;

namespace Serai.Tests.Features.Agreements.Wording;

public sealed class WordOutTests
{
    private static readonly WordFrame Frame = new("en", "Memorandum of Understanding", [new("Parties", "A\nB"), new("Valid", "since 2019-08")], "Version 3 · 885bded7", "–");

    private const string English = "# Memorandum\n\nBetween\tA\nand B.\n\n## Purpose\n\nTogether:\n- research\n- <teaching> & more\n\n## Term";
    private const string Chinese = "# 備忘錄\n\n## 宗旨\n\n雙方合作：\n- 研究";
    private const string Arabic = "# مذكرة تفاهم\n\n## الغرض\n\nيتعاون الطرفان في:\n- البحث\n- التدريب";
    private const string Vietnamese = "# Biên bản ghi nhớ\n\n## Mục đích\n\nHai bên hợp tác.";

    public static TheoryData<string[], string[]> Wordings => new()
    {
        { ["en"], [English] },
        { ["zh-Hant"], [Chinese] },
        { ["ar"], [Arabic] },
        { ["vi"], [Vietnamese] },
        { ["en"], [""] },
        { [], [] },
        { ["en", "zh-Hans"], [English, Chinese] },
        { ["en", "ar"], ["", ""] },
        { ["en", "zh-Hant", "ar", "vi"], [English, Chinese, Arabic, Vietnamese] },
    };

    private static byte[] Write(string[] languages, string[] texts, WordFrame? frame = null) =>
        WordOut.Write(Written.Wording([.. languages.Zip(texts, (l, t) => new InLanguage(l, Written.Text(t)))]), frame ?? Frame);

    [Theory]
    [MemberData(nameof(Wordings))]
    public void Words_own_checker_finds_no_fault(string[] languages, string[] texts)
    {
        foreach (var frame in new[] { Frame, Frame with { Language = "ar", Title = new('T', 100), Head = [] }, Frame with { Language = "zh-Hant" } })
        {
            using var document = WordprocessingDocument.Open(new MemoryStream(Write(languages, texts, frame)), false);
            var faults = new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(f => $"{f.Part?.Uri} {f.Path?.XPath}: {f.Description}");
            Assert.Empty(faults);
        }
    }

    [Fact]
    public void Headings_lists_and_languages_are_what_word_knows()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Write(["ar"], [Arabic])), false);
        var body = document.MainDocumentPart!.Document!.Body!;
        var heading = body.Descendants<Paragraph>().Single(p => p.InnerText == "الغرض");
        Assert.Equal("Heading1", heading.ParagraphProperties!.ParagraphStyleId!.Val);
        Assert.Equal("heading 1", document.MainDocumentPart.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(s => s.StyleId == "Heading1").StyleName!.Val);
        Assert.NotNull(heading.ParagraphProperties.BiDi);
        Assert.NotNull(heading.Descendants<RightToLeftText>().Single());
        Assert.Equal("ar-SA", heading.Descendants<Languages>().Single().Bidi);
        using var chinese = WordprocessingDocument.Open(new MemoryStream(Write(["zh-Hant"], [Chinese])), false);
        Assert.All(chinese.MainDocumentPart!.Document!.Body!.Elements<Paragraph>(), p => Assert.Equal("zh-TW", p.Descendants<Languages>().First().EastAsia));
        var foot = chinese.MainDocumentPart.FooterParts.Single().Footer!;
        Assert.Contains("Version 3 · 885bded7", foot.InnerText, StringComparison.Ordinal);
        Assert.Equal([" PAGE ", " NUMPAGES "], foot.Descendants<FieldCode>().Select(f => f.Text));
    }

    [Fact]
    public void Several_languages_have_a_column_each_and_a_row_for_each_clause()
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(Write(["en", "zh-Hant"], [English, Chinese])), false);
        var rows = document.MainDocumentPart!.Document!.Body!.Descendants<TableRow>().Select(r => r.Elements<TableCell>().Select(c => c.InnerText).ToArray()).ToList();
        Assert.Equal([["Memorandum", "備忘錄"], ["BetweenAand B.", "–"], ["PurposeTogether:research<teaching> & more", "宗旨雙方合作：研究"], ["Term", "–"]], rows);
    }

    [Theory]
    [InlineData("en", English)]
    [InlineData("zh-Hant", Chinese)]
    [InlineData("ar", Arabic)]
    [InlineData("vi", Vietnamese)]
    public void What_goes_out_comes_in_as_the_same(string language, string text)
    {
        var read = WordIn.Read(Write([language], [text]), out var problems);
        Assert.Empty(problems);
        Assert.Equal(Written.Text(text), read!.Text);
        Assert.Equal((0, 0, false), (read.Comments.Count, read.LeftOut.Count, read.HadChanges));
    }

    [Fact]
    public void Of_languages_side_by_side_one_comes_in_and_what_is_missing_is_no_text()
    {
        var file = Write(["en", "zh-Hant"], [English, "# 備忘錄\n\n## 宗旨\n\n雙方合作：研究\n"]);
        Assert.Equal(Written.Text(English), WordIn.Read(file, out _, "en")!.Text);
        Assert.Equal(Written.Text("# 備忘錄\n\n## 宗旨\n\n雙方合作：研究\n"), WordIn.Read(file, out _, "zh-Hant")!.Text);
        Assert.Null(WordIn.Read(file, out var problems, "fr"));
        Assert.Equal(new WordingProblem(WordingProblemCode.WordOtherLanguages, "en, zh-Hant"), Assert.Single(problems));
    }

    [Fact]
    public void Any_text_goes_out_and_comes_in() => Written.Texts.Sample(text =>
        Assert.Equal(text, WordIn.Read(WordOut.Write(Written.Wording(new InLanguage("en", text)), Frame), out _)?.Text), iter: 200);
}
