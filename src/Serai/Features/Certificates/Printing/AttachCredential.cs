using System.Text;
using PdfSharp.Pdf;
using PdfSharp.Pdf.IO;

namespace Serai.Features.Certificates.Printing;

/// <summary>
/// Puts the signed credential into a PDF as an attached file, told twice: in the list of attached files, where readers show it, and among the files associated
/// with the document (ISO 32000-2, 14.13), where programs look. All else stays as it was printed, its tags too.
/// </summary>
public static class AttachCredential
{
    /// <summary>What the attached file is called, and its media type.</summary>
    public const string FileName = "credential.jwt", MediaType = "application/vc+jwt";

    private const int Version = 17;

    private static ReadOnlySpan<byte> XmlBegins => "<?xpacket begin"u8;
    private static ReadOnlySpan<byte> XmlEnds => "<?xpacket end"u8;

    /// <exception cref="PdfReaderException">It is no PDF.</exception>
    public static byte[] To(byte[] pdf, string token)
    {
        using var from = new MemoryStream(pdf, writable: false);
        using var document = PdfReader.Open(from, PdfDocumentOpenMode.Modify);
        return To(document, token);
    }

    internal static byte[] To(PdfDocument document, string token)
    {
        var content = Encoding.ASCII.GetBytes(token);
        var stream = new PdfDictionary(document);
        stream.Elements.SetName("/Type", "/EmbeddedFile");
        stream.Elements.SetName("/Subtype", "/" + MediaType);
        var about = new PdfDictionary(document);
        about.Elements.SetInteger("/Size", content.Length);
        stream.Elements["/Params"] = about;
        stream.CreateStream(content);
        document.Internals.AddObject(stream);

        var file = new PdfDictionary(document);
        file.Elements.SetName("/Type", "/Filespec");
        file.Elements.SetString("/F", FileName);
        file.Elements.SetString("/UF", FileName);
        file.Elements.SetString("/Desc", "Open Badges 3.0, signed (VC-JWT)");
        file.Elements.SetName("/AFRelationship", "/Data");
        var kept = new PdfDictionary(document);
        kept.Elements.SetReference("/F", stream);
        kept.Elements.SetReference("/UF", stream);
        file.Elements["/EF"] = kept;
        document.Internals.AddObject(file);

        var catalog = document.Internals.Catalog;
        var names = new PdfArray(document);
        names.Elements.Add(new PdfString(FileName));
        names.Elements.Add(file.Reference!);
        var tree = new PdfDictionary(document);
        tree.Elements["/Names"] = names;
        // What else is named in the document stays named.
        var all = catalog.Elements.GetDictionary("/Names");
        if (all is null)
            catalog.Elements["/Names"] = all = new PdfDictionary(document);
        all.Elements["/EmbeddedFiles"] = tree;
        var associated = new PdfArray(document);
        associated.Elements.Add(file.Reference!);
        catalog.Elements["/AF"] = associated;
        return Saved(document);
    }

    private static byte[] Saved(PdfDocument document)
    {
        if (document.PageCount == 0)
            throw new InvalidDataException("A document without pages has nothing to be attached to.");
        document.Version = Math.Max(document.Version, Version);
        var title = document.Info.Title;
        using var to = new MemoryStream();
        document.Save(to, closeStream: false);
        var pdf = to.ToArray();
        SayInXml(pdf, title);
        return pdf;
    }

    // The library writes the title into XML as it stands, where “<” and “&” mean something else: what it wrote is written anew in its place, filled up to its length, so that all else stays where the document says it is.
    private static void SayInXml(Span<byte> pdf, string title)
    {
        if (pdf.LastIndexOf(XmlBegins) is not (>= 0 and var from) || pdf[from..].IndexOf(XmlEnds) is not (> 0 and var length))
            return;
        var place = pdf.Slice(from, length);
        var escaped = title.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
        var written = Xml(escaped);
        // A title of hardly anything else finds no room: then it stands in the document's own words about itself alone.
        if (written.Length > place.Length)
            written = Xml("");
        if (written.Length > place.Length)
            return;
        place.Fill((byte)' ');
        written.CopyTo(place);
    }

    private static byte[] Xml(string title) => Encoding.UTF8.GetBytes(
        "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?><x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">" +
        $"<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{title}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>");
}
