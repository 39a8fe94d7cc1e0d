using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Tests.Features.Agreements.Wording;

/// <summary>Documents as others make them.</summary>
internal static class WordFiles
{
    private const string Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /// <param name="body">What stands in the body, as WordprocessingML with the prefix w.</param>
    public static byte[] Of(string body, Action<MainDocumentPart>? more = null, WordprocessingDocumentType type = WordprocessingDocumentType.Document)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, type))
        {
            var main = document.AddMainDocumentPart();
            using (var part = new StreamWriter(main.GetStream(FileMode.Create)))
                part.Write($"<w:document xmlns:w=\"{Main}\"><w:body>{body}</w:body></w:document>");
            more?.Invoke(main);
        }

        return file.ToArray();
    }

    public static string P(string text, string properties = "") => $"<w:p><w:pPr>{properties}</w:pPr>{R(text)}</w:p>";

    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    public static string Style(string id) => $"<w:pStyle w:val=\"{id}\"/>";

    /// <summary>Styles as a German Word names their ids, and one of the office's own on top.</summary>
    public static void Styles(MainDocumentPart main) => main.AddNewPart<StyleDefinitionsPart>().Styles = new(
        new Style(new StyleName { Val = "heading 1" }) { Type = StyleValues.Paragraph, StyleId = "berschrift1" },
        new Style(new StyleName { Val = "Title" }) { Type = StyleValues.Paragraph, StyleId = "Titel" },
        new Style(new StyleName { Val = "toc 1" }) { Type = StyleValues.Paragraph, StyleId = "Verzeichnis1" },
        new Style(new StyleName { Val = "Klausel" }, new BasedOn { Val = "berschrift1" }) { Type = StyleValues.Paragraph, StyleId = "Klausel" },
        new Style(new StyleName { Val = "Aufzählung" }, new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 }))) { Type = StyleValues.Paragraph, StyleId = "Liste" },
        // One that stands on itself.
        new Style(new StyleName { Val = "Kreis" }, new BasedOn { Val = "Kreis" }) { Type = StyleValues.Paragraph, StyleId = "Kreis" });

    public static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create))
            foreach (var (name, content) in entries)
                using (var entry = new StreamWriter(archive.CreateEntry(name).Open(), new UTF8Encoding(false)))
                    entry.Write(content);
        return file.ToArray();
    }

    /// <summary>A document with one more entry, however large.</summary>
    public static byte[] WithEntry(byte[] document, string name, Action<Stream> write)
    {
        using var file = new MemoryStream();
        file.Write(document);
        using (var archive = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        using (var entry = archive.CreateEntry(name, CompressionLevel.Fastest).Open())
            write(entry);
        return file.ToArray();
    }
}
