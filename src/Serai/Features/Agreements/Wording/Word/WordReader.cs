using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Features.Agreements.Wording.Word;

/// <summary>Goes through a document from its first word to its last, as if all tracked changes were accepted.</summary>
/// <param name="styles">What a paragraph is.</param>
/// <param name="numbers">What Word shows before it.</param>
/// <param name="language">Of languages side by side that Serai wrote, which one is read; null for all.</param>
internal sealed class WordReader(WordStyleNames styles, WordNumbers numbers, string? language)
{
    // Words of a paragraph whose end was deleted: they go on in the next.
    private readonly StringBuilder words = new();
    private int headings;

    /// <summary>Each with the number that Word shows before it; empty where there is none.</summary>
    public List<(PieceKind Kind, string Text, string Number)> Pieces { get; } = [];

    /// <summary>For each comment by its id, how many headings come before it or with it.</summary>
    public Dictionary<string, int> CommentsBefore { get; } = new(StringComparer.Ordinal);

    public HashSet<WordLeftOut> LeftOut { get; } = [];

    public bool HadChanges { get; private set; }

    public void Read(Body body)
    {
        Blocks(body);
        End(PieceKind.Text, "");
    }

    private void Blocks(OpenXmlElement of)
    {
        foreach (var block in of.ChildElements)
            switch (block)
            {
                case Paragraph paragraph:
                    Read(paragraph);
                    break;
                case SdtBlock { SdtProperties: { } properties } when properties.GetFirstChild<Tag>()?.Val?.Value == WordOut.HeadTag:
                    break;
                case SdtBlock { SdtProperties: { } properties, SdtContentBlock: { } content } when language is not null && properties.GetFirstChild<Tag>()?.Val?.Value is { } tag && tag.StartsWith(WordOut.BesideTag, StringComparison.Ordinal):
                    Column(content, tag[WordOut.BesideTag.Length..].Split(','));
                    break;
                case TableRow { TableRowProperties: { } row } when row.GetFirstChild<Deleted>() is not null:
                    HadChanges = true;
                    break;
                case Table or TableRow or TableCell or SdtBlock or SdtContentBlock or SdtRow or SdtContentRow or SdtCell or SdtContentCell or CustomXmlBlock or CustomXmlRow or CustomXmlCell:
                    Blocks(block);
                    break;
                case AlternateContent:
                    LeftOut.Add(WordLeftOut.Pictures);
                    break;
            }
    }

    private void Column(SdtContentBlock content, string[] languages)
    {
        if (Array.IndexOf(languages, language) is not (>= 0 and var column))
            throw new WordRefused(WordingProblemCode.WordOtherLanguages, string.Join(", ", languages));
        foreach (var row in content.Elements<Table>().SelectMany(t => t.Elements<TableRow>()).Where(r => r.TableRowProperties?.GetFirstChild<Deleted>() is null))
            if (row.Elements<TableCell>().ElementAtOrDefault(column) is { } cell)
                Blocks(cell);
    }

    private void Read(Paragraph paragraph)
    {
        if (styles.IsContents(paragraph))
        {
            LeftOut.Add(WordLeftOut.Contents);
            return;
        }

        var kind = styles.Of(paragraph);
        if (kind == PieceKind.Title && Pieces.Count > 0)
            kind = PieceKind.Heading;
        List<string> comments = [];
        Words(paragraph, comments);
        var mark = paragraph.ParagraphProperties?.ParagraphMarkRunProperties;
        var isOpen = mark?.GetFirstChild<Deleted>() is not null || mark?.GetFirstChild<MoveFrom>() is not null;
        HadChanges |= isOpen || mark?.GetFirstChild<Inserted>() is not null;
        if (!isOpen)
            End(kind, numbers.Next(paragraph));
        foreach (var comment in comments)
            CommentsBefore.TryAdd(comment, headings);
    }

    // A number stands in a point's place: what has one needs no hyphen.
    private void End(PieceKind kind, string? number)
    {
        var text = words.ToString();
        words.Clear();
        if (string.IsNullOrWhiteSpace(text))
            return;
        Pieces.Add((kind == PieceKind.Point && number is not null ? PieceKind.Text : kind, text, number ?? ""));
        if (kind == PieceKind.Heading)
            headings++;
    }

    private void Words(OpenXmlElement of, List<string> comments)
    {
        foreach (var part in of.ChildElements)
            switch (part)
            {
                case Text text:
                    words.Append(text.Text);
                    break;
                case DocumentFormat.OpenXml.Math.Text formula:
                    words.Append(formula.Text);
                    break;
                case TabChar or PositionalTab:
                    words.Append('\t');
                    break;
                case CarriageReturn:
                case Break { Type: null }:
                case Break { Type.InnerText: "textWrapping" }:
                    words.Append('\n');
                    break;
                case NoBreakHyphen:
                    words.Append('\u2011');
                    break;
                case CommentRangeStart { Id.Value: { } id }:
                    comments.Add(id);
                    break;
                case CommentReference { Id.Value: { } id }:
                    comments.Add(id);
                    break;
                case DeletedRun or MoveFromRun:
                    HadChanges = true;
                    break;
                case FootnoteReference or EndnoteReference:
                    LeftOut.Add(WordLeftOut.Notes);
                    break;
                case EmbeddedObject:
                    LeftOut.Add(WordLeftOut.Objects);
                    break;
                case Drawing or Picture or AlternateContent:
                    LeftOut.Add(IsOfAnotherProgram(part) ? WordLeftOut.Objects : WordLeftOut.Pictures);
                    break;
                case Run { RunProperties.Vanish: { } vanish } when vanish.Val?.Value != false:
                    LeftOut.Add(WordLeftOut.HiddenWords);
                    break;
                case ParagraphProperties or RunProperties or FieldCode or DeletedText or DeletedFieldCode or SdtProperties:
                    break;
                default:
                    HadChanges |= part is InsertedRun or MoveToRun;
                    Words(part, comments);
                    break;
            }
    }

    // A chart or a diagram is drawn from its own data; an object may stand in the older form of a picture.
    private static bool IsOfAnotherProgram(OpenXmlElement drawn) => drawn.Descendants().Any(d => d is EmbeddedObject or DocumentFormat.OpenXml.Vml.Office.OleObject
        || (d is DocumentFormat.OpenXml.Drawing.GraphicData { Uri.Value: { } what } && (what.Contains("chart", StringComparison.Ordinal) || what.Contains("diagram", StringComparison.Ordinal))));
}
