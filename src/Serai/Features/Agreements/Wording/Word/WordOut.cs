using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Features.Agreements.Wording.Word;

/// <summary>
/// Writes an agreement as a document of Word (ECMA-376): in one language as running text, in several side by side, a row of a table
/// for each clause. Headings, lists, languages and the way they run are told as Word knows them.
/// </summary>
public static class WordOut
{
    /// <summary>The block around the head, by which <see cref="WordIn"/> knows that it is no part of the text.</summary>
    internal const string HeadTag = "serai-head";

    /// <summary>The block around languages side by side, by which <see cref="WordIn"/> knows which column is in which; they follow it, with commas.</summary>
    internal const string BesideTag = "serai-beside:";

    public const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    public static byte[] Write(AgreementWording wording, WordFrame frame)
    {
        using var file = new MemoryStream();
        using (var document = WordprocessingDocument.Create(file, WordprocessingDocumentType.Document))
        {
            document.PackageProperties.Title = frame.Title;
            var main = document.AddMainDocumentPart();
            WordStyles.Add(main);
            main.AddNewPart<DocumentSettingsPart>().Settings = new(new Compatibility(new CompatibilitySetting
            {
                Name = CompatSettingNameValues.CompatibilityMode,
                Uri = "http://schemas.microsoft.com/office/word",
                Val = "15",
            }));
            var foot = main.AddNewPart<FooterPart>();
            foot.Footer = new(Foot(frame));
            main.Document = new(new Body([.. Content(wording, frame), Section(main.GetIdOfPart(foot), wording.Texts.Count > 2)]));
        }

        return file.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Content(AgreementWording wording, WordFrame frame)
    {
        if (wording.Texts is not [var (tag, text)])
            return wording.Texts.Count == 0 ? [Head(frame, true)] : [Head(frame, true), Beside(wording, frame), new Paragraph()];
        var language = new WordLanguage(tag);
        var title = text.Title is { } own ? new[] { Words(own, language.Paragraph(WordStyles.Title), language.Run()) } : [];
        return [.. title, Head(frame, title.Length == 0), .. text.Clauses.SelectMany(c => Clause(c, language))];
    }

    /// <summary>A clause's heading and its paragraphs.</summary>
    internal static IEnumerable<Paragraph> Clause(Clause clause, WordLanguage language)
    {
        if (clause.Heading is { } heading)
            yield return Words(heading, language.Paragraph(WordStyles.Heading), language.Run());
        foreach (var paragraph in clause.Paragraphs)
            yield return Words(paragraph.Text, language.Paragraph(paragraph.IsPoint ? WordStyles.Point : WordStyles.Body), language.Run());
    }

    /// <summary>Words whose lines and tabs stay what they are.</summary>
    internal static Paragraph Words(string text, ParagraphProperties paragraph, RunProperties run)
    {
        var words = new Run(run);
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                words.Append(new Break());
            var parts = lines[i].Split('\t');
            for (var j = 0; j < parts.Length; j++)
            {
                if (j > 0)
                    words.Append(new TabChar());
                if (parts[j].Length > 0)
                    words.Append(new Text(parts[j]) { Space = SpaceProcessingModeValues.Preserve });
            }
        }

        return new(paragraph, words);
    }

    private static SdtBlock Beside(AgreementWording wording, WordFrame frame) => new(
        new SdtProperties(new Tag { Val = BesideTag + string.Join(',', wording.Languages) }, new SdtId { Val = 2 }),
        new SdtContentBlock(WordTable.Of(wording, Missing(frame))));

    // What stands where a language has no such clause is no part of the text.
    private static SdtBlock Missing(WordFrame frame)
    {
        var language = new WordLanguage(frame.Language);
        return new(new SdtProperties(new Tag { Val = HeadTag }), new SdtContentBlock(Words(frame.Missing, language.Paragraph(WordStyles.Body), language.Run())));
    }

    private static SdtBlock Head(WordFrame frame, bool titled)
    {
        var language = new WordLanguage(frame.Language);
        var content = new SdtContentBlock();
        if (titled)
            content.Append(Words(frame.Title, language.Paragraph(WordStyles.Title), language.Run()));
        foreach (var (label, text) in frame.Head)
        {
            var line = Words(text, language.Paragraph(WordStyles.Line), language.Run());
            line.InsertAfter(new Run(language.Run(bold: true), new Text(label + "  ") { Space = SpaceProcessingModeValues.Preserve }), line.ParagraphProperties);
            content.Append(line);
        }

        if (!content.HasChildren)
            content.Append(new Paragraph());
        // Locked: what somebody wrote into it would not come back.
        return new(new SdtProperties(new SdtAlias { Val = frame.Title.Length > 60 ? frame.Title[..60] : frame.Title }, new Tag { Val = HeadTag }, new SdtId { Val = 1 }, new DocumentFormat.OpenXml.Wordprocessing.Lock { Val = LockingValues.SdtContentLocked }), content);
    }

    private static Paragraph Foot(WordFrame frame)
    {
        var language = new WordLanguage(frame.Language);
        var paragraph = language.Paragraph(WordStyles.Foot);
        Run Field(string code, FieldCharValues? part = null) => new(language.Run(), part is { } p ? new FieldChar { FieldCharType = p } : new FieldCode(code) { Space = SpaceProcessingModeValues.Preserve });
        Run[] Number(string code) =>
            [Field("", FieldCharValues.Begin), Field($" {code} "), Field("", FieldCharValues.Separate), new(language.Run(), new Text("1")), Field("", FieldCharValues.End)];
        var foot = Words(frame.Foot + "\t", paragraph, language.Run());
        foot.Append(Number("PAGE"));
        foot.Append(new Run(language.Run(), new Text(" / ") { Space = SpaceProcessingModeValues.Preserve }));
        foot.Append(Number("NUMPAGES"));
        return foot;
    }

    // A4, in twentieths of a point; three languages or more need its width.
    private static SectionProperties Section(string foot, bool isWide) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = foot },
        isWide ? new PageSize { Width = 16838, Height = 11906, Orient = PageOrientationValues.Landscape } : new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 1440, Bottom = 1440, Left = 1304, Right = 1304, Header = 709, Footer = 709, Gutter = 0 });
}
