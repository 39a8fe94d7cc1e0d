using System.Globalization;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Serai.Features.Agreements.Wording.Word;

/// <summary>
/// Reads the text of an agreement from a document of Word that somebody gave: headings become clauses, lists points, tables paragraphs.
/// Whatever the file is called, and whatever it asks for: nothing is run and nothing fetched.
/// </summary>
public static class WordIn
{
    /// <summary>How large a file may be, in bytes.</summary>
    public const int MostBytes = 50 << 20;

    /// <summary>What is in it, or else what is wrong with it.</summary>
    /// <param name="file">The document's bytes.</param>
    /// <param name="problems">Empty where it was read.</param>
    /// <param name="language">The tag of the language that is wanted of a document in which Serai wrote several side by side; null for whatever is in it.</param>
    public static WordRead? Read(byte[] file, out Sequence<WordingProblem> problems, string? language = null)
    {
        try
        {
            WordFile.Check(file);
            using var bytes = new MemoryStream(file, writable: false);
            using var document = WordprocessingDocument.Open(bytes, isEditable: false);
            return Read(WordFile.Check(document), language, out problems);
        }
        catch (WordRefused refused)
        {
            problems = [refused.Problem];
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or IOException or InvalidDataException or XmlException or FormatException or ArgumentException or InvalidOperationException or KeyNotFoundException)
        {
            problems = [new(WordingProblemCode.WordDamaged)];
        }

        return null;
    }

    private static WordRead? Read(MainDocumentPart main, string? language, out Sequence<WordingProblem> problems)
    {
        var styles = new WordStyleNames(main.StyleDefinitionsPart?.Styles);
        var reader = new WordReader(styles, new(main.NumberingDefinitionsPart?.Numbering, styles), language);
        reader.Read(main.Document!.Body!);
        // Also where nothing in the text points at it.
        if (main.Parts.Any(p => p.OpenXmlPart is EmbeddedObjectPart or EmbeddedPackagePart or ChartPart or ExtendedChartPart or DiagramDataPart))
            reader.LeftOut.Add(WordLeftOut.Objects);
        var bare = reader.Pieces.Select(p => p with { Text = Bare(p.Text, p.Kind, reader) }).Where(p => p.Text.Length > 0).ToList();
        var isCounted = CountsAsHere(bare.Where(p => p.Kind == PieceKind.Heading).Select(p => p.Number));
        var pieces = bare.Select(p => (p.Kind, Text: p.Kind == PieceKind.Title || (p.Kind == PieceKind.Heading && isCounted) ? p.Text : Bare(p.Number + p.Text, p.Kind, reader)));
        // What any text is held to: how long, which signs, letters written in one way.
        if (WrittenForm.Read(WrittenForm.Write(WrittenForm.Of(pieces)), out problems) is not { } text)
        {
            // Lines are of a form that nobody has seen yet.
            problems = new(problems.Select(p => p with { Line = null }));
            return null;
        }

        var comments = WordComments.Of(main, reader.CommentsBefore, text.Preamble is not null);
        return new(text, comments, new(reader.LeftOut.Order()), reader.HadChanges);
    }

    // Clauses are counted wherever they are shown: of “1.”, “2.”, “3.” nothing is written into their headings.
    private static bool CountsAsHere(IEnumerable<string> numbers) =>
        numbers.Select((n, i) => n.Length == 0 || n.TrimEnd(' ', '.', ')', '、', '．') == (i + 1).ToString(CultureInfo.InvariantCulture)).All(same => same);

    private static string Bare(string text, PieceKind kind, WordReader reader)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            if (rune != Rune.ReplacementChar && (rune.Value is '\n' or '\t' || Pieces.Hidden(rune.ToString()) is null))
                bare.Append(rune);
            else
                reader.LeftOut.Add(WordLeftOut.HiddenSigns);
        var lines = bare.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(kind is PieceKind.Title or PieceKind.Heading ? ' ' : '\n', lines);
    }
}

/// <summary>A file is not read further.</summary>
internal sealed class WordRefused(WordingProblemCode code, params Sequence<string> arguments) : Exception(code.ToString())
{
    public WordingProblem Problem { get; } = new(code, arguments);

    public static string Megabytes(long bytes) => (bytes >> 20).ToString(CultureInfo.InvariantCulture);
}
