using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;
using Serai.Features.Certificates.Printing;

namespace Serai.Tests.Features.Certificates.Printing;

/// <summary>What becomes of a PDF when it is cut and something is attached; without what prints.</summary>
public sealed class AttachedTests
{
    private const string Own = "/SeraiTest";

    private static readonly string[] Titles = ["one", "two", "three"], Tokens = ["a.b.c", "d.e.f", "g.h.i"];

    [Fact]
    public void Each_page_becomes_a_document_of_its_own_with_its_credential()
    {
        var whole = Pages(3);
        var each = SplitPaper.Each(whole, Titles, Tokens)!;
        Assert.Equal(3, each.Count);
        foreach (var (i, pdf) in each.Index())
        {
            using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Modify);
            Assert.Equal((1, Titles[i], i), (document.PageCount, document.Info.Title, document.Pages[0].Elements.GetInteger(Own)));
            Assert.Contains(Tokens[i], System.Text.Encoding.Latin1.GetString(pdf), StringComparison.Ordinal);
        }
        Assert.Null(SplitPaper.Each(whole, ["one", "two"], ["a", "b"]));
    }

    [Fact]
    public void What_a_document_says_of_itself_stays()
    {
        var with = AttachCredential.To(Pages(1), "x.y.z");
        using var document = PdfReader.Open(new MemoryStream(with), PdfDocumentOpenMode.Modify);
        var catalog = document.Internals.Catalog;
        Assert.Equal("zh-Hant", catalog.Elements.GetString("/Lang"));
        Assert.True(catalog.Elements.GetDictionary("/MarkInfo")!.Elements.GetBoolean("/Marked"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("no pdf at all")]
    public void What_is_no_PDF_is_refused(string text) => Assert.ThrowsAny<Exception>(() => AttachCredential.To(System.Text.Encoding.ASCII.GetBytes(text), "x.y.z"));

    // Empty pages, each with its number.
    private static byte[] Pages(int count)
    {
        using var document = new PdfDocument();
        for (var i = 0; i < count; i++)
            document.AddPage().Elements.SetInteger(Own, i);
        document.Internals.Catalog.Elements.SetString("/Lang", "zh-Hant");
        var mark = new PdfDictionary(document);
        mark.Elements.SetBoolean("/Marked", true);
        document.Internals.Catalog.Elements["/MarkInfo"] = mark;
        using var to = new MemoryStream();
        document.Save(to, closeStream: false);
        return to.ToArray();
    }
}
