using System.Globalization;
using System.Text;
using Serai.Platform.Editing;

namespace Serai.Features.Agreements.Wording;

/// <summary>What a line, or several that stand together, are.</summary>
internal enum PieceKind
{
    Title,
    Heading,
    Text,
    Point,
}

/// <param name="Line">The line it begins in, from 1.</param>
internal sealed record Piece(PieceKind Kind, string Text, int Line);

/// <summary>Reads the plain form line by line, and says of all that is wrong where it stands.</summary>
internal sealed class Pieces
{
    // More would fill a page with the same.
    private const int MostProblems = 20;

    private readonly List<Piece> pieces = [];
    private readonly List<WordingProblem> problems = [];
    private readonly StringBuilder open = new();
    private PieceKind kind;
    private int begun, clauses, paragraphs;

    public static IReadOnlyList<Piece> Read(string written, out Sequence<WordingProblem> problems)
    {
        var reading = new Pieces();
        if (written.Length > AgreementText.MostCharacters)
            reading.problems.Add(new(WordingProblemCode.TooLong, Whole(AgreementText.MostCharacters)));
        else
            reading.Read(written);
        problems = new(reading.problems.Take(MostProblems));
        return reading.pieces;
    }

    private void Read(string written)
    {
        var lines = written.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');
        for (var i = 0; i < lines.Length; i++)
            if (Hidden(lines[i]) is { } sign)
                Wrong(i + 1, WordingProblemCode.HiddenSign, sign);
            else
                // One letter may be written in two ways (Unicode, UAX 15): here, in one.
                Line(lines[i].Normalize(NormalizationForm.FormC).Trim(), i + 1);
        End();
        if (clauses > AgreementText.MostClauses)
            problems.Add(new(WordingProblemCode.TooManyClauses, Whole(AgreementText.MostClauses)));
        if (paragraphs > AgreementText.MostParagraphs)
            problems.Add(new(WordingProblemCode.TooManyParagraphs, Whole(AgreementText.MostParagraphs)));
    }

    private void Line(string line, int number)
    {
        if (line.Length == 0)
            End();
        else if (line.StartsWith('#') && line.TrimStart('#') is var rest && (rest.Length == 0 || char.IsWhiteSpace(rest[0]) || line.StartsWith("##", StringComparison.Ordinal)))
            Marked(line[..^rest.Length], rest, number);
        else if (IsPoint(line))
        {
            End();
            if (line.Length > 1)
                Add(PieceKind.Point, line[2..].TrimStart(), number);
        }
        else
            Add(PieceKind.Text, line is ['\\', '#' or '-' or '\\', ..] ? line[1..] : line, number);
    }

    private void Marked(string mark, string rest, int number)
    {
        End();
        if (mark.Length > 2 || (rest.Length > 0 && !char.IsWhiteSpace(rest[0])))
            Wrong(number, WordingProblemCode.HeadingUnclear, mark);
        else if (rest.Length == 0)
            Wrong(number, WordingProblemCode.HeadingEmpty);
        else if (mark.Length == 2)
        {
            clauses++;
            pieces.Add(new(PieceKind.Heading, rest.Trim(), number));
        }
        else if (pieces.Count > 0)
            Wrong(number, WordingProblemCode.TitleNotFirst);
        else
            pieces.Add(new(PieceKind.Title, rest.Trim(), number));
    }

    // A line goes on with what is open, a list's point too.
    private void Add(PieceKind of, string text, int number)
    {
        if (open.Length > 0)
        {
            open.Append('\n').Append(text);
            return;
        }

        (kind, begun) = (of, number);
        open.Append(text);
    }

    private void End()
    {
        if (open.Length == 0)
            return;
        if (pieces.Count == 0 || pieces[^1].Kind == PieceKind.Title)
            clauses++;
        paragraphs++;
        pieces.Add(new(kind, open.ToString(), begun));
        open.Clear();
    }

    /// <summary>A hyphen and a blank, be it as wide as a Chinese sign.</summary>
    internal static bool IsPoint(string line) => line is ['-'] || (line is ['-', var next, ..] && char.IsWhiteSpace(next));

    private void Wrong(int line, WordingProblemCode code, params Sequence<string> arguments)
    {
        if (problems.Count < MostProblems)
            problems.Add(new(code, arguments) { Line = line });
    }

    /// <summary>The first sign that nobody sees, or half of one.</summary>
    internal static string? Hidden(string line)
    {
        if (HiddenSigns.First(line, lines: true) is { } sign)
            return sign;
        for (var i = 0; i < line.Length; i++)
            if (char.IsSurrogate(line[i]))
            {
                if (i + 1 == line.Length || !char.IsSurrogatePair(line[i], line[i + 1]))
                    return string.Create(CultureInfo.InvariantCulture, $"U+{(int)line[i]:X4}");
                i++;
            }

        return null;
    }

    private static string Whole(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
