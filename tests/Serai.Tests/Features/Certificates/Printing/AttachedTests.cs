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
    [InlineData("A week <b>& “quotes”</b> – O’Neill & Sons")]
    [InlineData("夏季課程 &amp; – 陳大文")]
    [InlineData("One – Two")]
    public void A_title_is_called_as_it_is_and_the_XML_in_the_document_can_be_read(string title)
    {
        var pdf = SplitPaper.Each(Pages(2), [title, title], ["a.b.c", "d.e.f"])![1];
        using var document = PdfReader.Open(new MemoryStream(pdf), PdfDocumentOpenMode.Modify);
        Assert.Equal(title, document.Info.Title);
        var xml = System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(document.Internals.Catalog.Elements.GetDictionary("/Metadata")!.Stream!.UnfilteredValue));
        Assert.Equal(title, Assert.Single(xml.Descendants(System.Xml.Linq.XName.Get("title", "http://purl.org/dc/elements/1.1/"))).Value);
    }

    [Fact]
    public void A_title_that_has_no_room_in_the_XML_is_still_called_so()
    {
        var title = new string('&', 2_000);
        using var document = PdfReader.Open(new MemoryStream(SplitPaper.Each(Pages(1), [title], ["a.b.c"])![0]), PdfDocumentOpenMode.Modify);
        Assert.Equal(title, document.Info.Title);
        System.Xml.Linq.XDocument.Parse(System.Text.Encoding.UTF8.GetString(document.Internals.Catalog.Elements.GetDictionary("/Metadata")!.Stream!.UnfilteredValue));
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
