using System.Text;

namespace Serai.Features.Agreements.Wording;

/// <summary>
/// The plain form in which people write the text of an agreement: <c># Title</c> in the first line, <c>## Heading</c> where a clause
/// begins, an empty line between paragraphs, <c>- </c> before each point of a list. A backslash before a line's first sign makes it text.
/// </summary>
public static class WrittenForm
{
    private const string Point = "- ", Heading = "## ", Title = "# ";

    /// <summary>The text, or else all that is wrong with it.</summary>
    public static AgreementText? Read(string written, out Sequence<WordingProblem> problems)
    {
        var pieces = Pieces.Read(written, out problems);
        return problems.Count > 0 ? null : Of(pieces.Select(p => (p.Kind, p.Text)));
    }

    /// <summary>The text as people write it: what <see cref="Read"/> reads back as the same.</summary>
    public static string Write(AgreementText text)
    {
        var written = new StringBuilder();
        if (text.Title is { } title)
            written.Append(Title).Append(title).Append("\n\n");
        foreach (var clause in text.Clauses)
        {
            if (clause.Heading is { } heading)
                written.Append(Heading).Append(heading).Append("\n\n");
            for (var i = 0; i < clause.Paragraphs.Count; i++)
            {
                var (paragraph, next) = (clause.Paragraphs[i], i + 1 < clause.Paragraphs.Count ? clause.Paragraphs[i + 1] : null);
                WriteParagraph(written, paragraph);
                // The points of a list stand together.
                written.Append(paragraph.IsPoint && next is { IsPoint: true } ? "\n" : "\n\n");
            }
        }

        return written.ToString().TrimEnd('\n') is { Length: > 0 } all ? all + "\n" : "";
    }

    /// <summary>Puts together what stands one after the other.</summary>
    internal static AgreementText Of(IEnumerable<(PieceKind Kind, string Text)> pieces)
    {
        string? title = null, heading = null;
        List<Clause> clauses = [];
        List<ClauseParagraph> paragraphs = [];
        void End()
        {
            if (heading is not null || paragraphs.Count > 0)
                clauses.Add(new(heading, new(paragraphs)));
            paragraphs.Clear();
        }

        foreach (var (kind, text) in pieces)
            if (kind == PieceKind.Title)
                title = text;
            else if (kind == PieceKind.Heading)
            {
                End();
                heading = text;
            }
            else
                paragraphs.Add(new(text, kind == PieceKind.Point));
        End();
        return new(title, new(clauses));
    }

    private static void WriteParagraph(StringBuilder to, ClauseParagraph paragraph)
    {
        var lines = paragraph.Text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0)
                to.Append('\n');
            else if (paragraph.IsPoint)
            {
                // After the hyphen nothing else is looked for.
                to.Append(Point).Append(lines[0]);
                continue;
            }

            if (lines[i] is ['#' or '\\', ..] || Pieces.IsPoint(lines[i]))
                to.Append('\\');
            to.Append(lines[i]);
        }
    }
}
