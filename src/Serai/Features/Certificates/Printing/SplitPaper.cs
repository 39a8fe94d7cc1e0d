using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Serai.Features.Certificates.Printing;

/// <summary>
/// Cuts a document that was printed as one into its pages, each a document of its own. With the other pages goes all that leads to them (the tags, the outline,
/// named places), so that nobody's certificate holds anything of another's; the page's own tags and its language stay.
/// </summary>
public static class SplitPaper
{
    // Each page is read from the whole anew: so many at the same time.
    private const int AtOnce = 2;

    /// <param name="pdf">The whole.</param>
    /// <param name="titles">What each page is called; one for each.</param>
    /// <param name="tokens">The credential of each.</param>
    /// <returns>Null where the document has another number of pages: then nobody knows which are whose.</returns>
    /// <exception cref="PdfReaderException">It is no PDF.</exception>
    public static IReadOnlyList<byte[]>? Each(byte[] pdf, IReadOnlyList<string> titles, IReadOnlyList<string> tokens)
    {
        if (Pages(pdf) != titles.Count)
            return null;
        var each = new byte[titles.Count][];
        Parallel.For(0, each.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, i => each[i] = Only(pdf, i, titles[i], tokens[i]));
        return each;
    }

    /// <summary>How many pages a document has.</summary>
    public static int Pages(byte[] pdf)
    {
        using var from = new MemoryStream(pdf, writable: false);
        using var document = PdfReader.Open(from, PdfDocumentOpenMode.Modify);
        return document.PageCount;
    }

    private static byte[] Only(byte[] pdf, int at, string title, string token)
    {
        using var from = new MemoryStream(pdf, writable: false);
        using var document = PdfReader.Open(from, PdfDocumentOpenMode.Modify);
        var page = document.Pages[at];
        for (var i = document.PageCount - 1; i >= 0; i--)
            if (i != at)
                document.Pages.RemoveAt(i);
        var catalog = document.Internals.Catalog;
        foreach (var leading in (string[])["/Dests", "/Outlines", "/PageMode", "/OpenAction", "/PageLabels"])
            catalog.Elements.Remove(leading);
        new PrunedTags(page).Prune(catalog);
        document.Info.Title = title;
        return AttachCredential.To(document, token);
    }
}
