using System.IO.Compression;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Serai.Platform.Tables;

namespace Serai.Features.Agreements.Wording.Word;

/// <summary>What a file is held to before anything of it is read.</summary>
internal static class WordFile
{
    // All that comes out of it; and how much of that is markup in all its parts, of which each byte takes twenty in memory.
    private const long MostUnpacked = 256 << 20, MostMarkup = 32 << 20;
    private const int MostEntries = 5_000, MostDepth = 200, MostTold = 120;

    // What makes Word fetch, or run, something when it opens or prints the document.
    private static readonly string[] Fetching = ["INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "LINK", "DDE", "DDEAUTO", "RD", "DATABASE", "MACROBUTTON"];

    /// <summary>Refuses what is none, is too large or hides a program, by its bytes alone.</summary>
    public static void Check(byte[] file)
    {
        if (file.Length == 0)
            throw new WordRefused(WordingProblemCode.WordEmpty);
        if (file.Length > WordIn.MostBytes)
            throw new WordRefused(WordingProblemCode.WordTooLarge, WordRefused.Megabytes(WordIn.MostBytes));
        switch (FileKinds.Of(file.AsSpan(0, Math.Min(file.Length, FileKinds.Telling))))
        {
            case FileKinds.Zip:
                CheckArchive(file);
                break;
            case FileKinds.Ole:
                throw new WordRefused(WordingProblemCode.WordOldOrLocked);
            default:
                throw new WordRefused(WordingProblemCode.NotWord);
        }
    }

    /// <summary>Refuses what is no document, or asks for something from elsewhere.</summary>
    public static MainDocumentPart Check(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart ?? throw new WordRefused(WordingProblemCode.NotWord);
        if (!main.ContentType.Contains("wordprocessingml", StringComparison.Ordinal) && !main.ContentType.Contains("ms-word", StringComparison.Ordinal))
            throw new WordRefused(WordingProblemCode.NotWord);
        var parts = document.GetAllParts().ToList();
        if (document.DocumentType is WordprocessingDocumentType.MacroEnabledDocument or WordprocessingDocumentType.MacroEnabledTemplate
            || parts.Exists(p => p is VbaProjectPart or VbaDataPart or EmbeddedControlPersistencePart))
            throw new WordRefused(WordingProblemCode.WordMacro);
        // Links that a reader clicks on fetch nothing by themselves; they are kept apart from these.
        if (parts.SelectMany(p => p.ExternalRelationships).Concat(document.ExternalRelationships).FirstOrDefault() is { } outside)
            throw Outside(outside.Uri.OriginalString);
        // A file within the file, of any kind, that Word takes in when it opens: a page of the web with its pictures elsewhere.
        if (parts.Find(p => p is AlternativeFormatImportPart) is { } taken)
            throw Outside(taken.Uri.OriginalString);
        // Those of which a tree is made, here or in a reader's Word.
        long markup = 0;
        foreach (var part in parts.Where(p => p is MainDocumentPart or StyleDefinitionsPart or NumberingDefinitionsPart or WordprocessingCommentsPart or HeaderPart or FooterPart or FootnotesPart or EndnotesPart))
        {
            markup = CheckMarkup(part, markup);
            CheckFields(part.RootElement ?? throw new WordRefused(WordingProblemCode.WordDamaged));
        }

        return main.Document?.Body is not null ? main : throw new WordRefused(WordingProblemCode.WordDamaged);
    }

    private static void CheckArchive(byte[] file)
    {
        using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
        if (archive.Entries.Count > MostEntries)
            throw TooDense();
        if (archive.GetEntry("[Content_Types].xml") is null)
            throw new WordRefused(WordingProblemCode.NotWord);
        long unpacked = 0;
        foreach (var entry in archive.Entries)
        {
            if (entry.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase) || entry.FullName.Contains("/activeX/", StringComparison.OrdinalIgnoreCase))
                throw new WordRefused(WordingProblemCode.WordMacro);
            // What an entry says of its own size is not believed.
            using var stream = entry.Open();
            unpacked = Unpack(stream, unpacked, MostUnpacked);
        }
    }

    private static long Unpack(Stream stream, long before, long most)
    {
        var buffer = new byte[81920];
        for (int read; (read = stream.Read(buffer)) > 0;)
            if ((before += read) > most)
                throw new WordRefused(WordingProblemCode.WordTooDense, WordRefused.Megabytes(most));
        return before;
    }

    // What is read as a tree is read into memory, and by a program that calls itself for each level.
    private static long CheckMarkup(OpenXmlPart part, long before)
    {
        long markup;
        using (var bytes = part.GetStream(FileMode.Open, FileAccess.Read))
            markup = Unpack(bytes, before, MostMarkup);
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var reader = XmlReader.Create(stream, new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
            if (reader.Depth > MostDepth)
                throw TooDense();
        return markup;
    }

    private static void CheckFields(OpenXmlElement root)
    {
        foreach (var simple in root.Descendants<SimpleField>())
            CheckField(simple.Instruction?.Value ?? "");
        Stack<StringBuilder> open = [];
        foreach (var part in root.Descendants())
            if (part is FieldChar { FieldCharType: { } kind })
            {
                if (kind.InnerText == "begin")
                    open.Push(new());
                else if (kind.InnerText == "end" && open.TryPop(out var code))
                    CheckField(code.ToString());
            }
            else if (part is FieldCode words && open.TryPeek(out var code))
                code.Append(words.Text);
        foreach (var code in open)
            CheckField(code.ToString());
    }

    private static void CheckField(string code)
    {
        var words = code.Split((char[]?)null, 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words is [var first, ..] && Fetching.Contains(first, StringComparer.OrdinalIgnoreCase))
            throw first.Equals("MACROBUTTON", StringComparison.OrdinalIgnoreCase) ? new WordRefused(WordingProblemCode.WordMacro) : Outside(code.Trim());
    }

    private static WordRefused Outside(string where) => new(WordingProblemCode.WordOutside, where.Length > MostTold ? where[..MostTold] + "…" : where);

    private static WordRefused TooDense() => new(WordingProblemCode.WordTooDense, WordRefused.Megabytes(MostUnpacked));
}
