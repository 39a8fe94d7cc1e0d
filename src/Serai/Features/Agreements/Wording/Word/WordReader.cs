using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Serai.Features.Agreements.Wording.Word;

/// <summary>Goes through a document from its first word to its last, as if all tracked changes were accepted.</summary>
internal sealed class WordReader(WordStyleNames styles)
{
    // Words of a paragraph whose end was deleted: they go on in the next.
    private readonly StringBuilder words = new();
    private int headings;

    public List<(PieceKind Kind, string Text)> Pieces { get; } = [];

    /// <summary>For each comment by its id, how many headings come before it or with it.</summary>
    public Dictionary<string, int> CommentsBefore { get; } = new(StringComparer.Ordinal);

    public HashSet<WordLeftOut> LeftOut { get; } = [];

    public bool HadChanges { get; private set; }

    public void Read(Body body)
    {
        Blocks(body);
        End(PieceKind.Text);
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
            End(kind);
        foreach (var comment in comments)
            CommentsBefore.TryAdd(comment, headings);
    }

    private void End(PieceKind kind)
    {
        var text = words.ToString();
        words.Clear();
        if (string.IsNullOrWhiteSpace(text))
            return;
        Pieces.Add((kind, text));
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
                case Drawing or Picture or EmbeddedObject or AlternateContent:
                    LeftOut.Add(WordLeftOut.Pictures);
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
}
