using Serai.Edtf.Values;

namespace Serai.Edtf.Grammar;

internal sealed partial class Reader
{
    private const string Dots = "..";

    private EdtfValue? ReadOneOf(Piece whole)
    {
        if (whole.Text is not ['[', .., ']'] || whole.Text.Length < 3)
            return Refuse(EdtfProblemCode.BrokenSet, whole);
        var pieces = whole.Of(1, whole.Text.Length - 1).Split(',').ToList();
        var choices = new List<Choice>();
        for (var i = 0; i < pieces.Count; i++)
        {
            if (ReadChoice(whole, pieces[i], i == 0, i == pieces.Count - 1) is not { } choice)
                return null;
            choices.Add(choice);
        }
        return new OneOfValue(choices);
    }

    private Choice? ReadChoice(Piece whole, Piece piece, bool first, bool last)
    {
        if (piece.Text is "" or Dots)
        {
            Refuse(EdtfProblemCode.BrokenSet, whole);
            return null;
        }
        var dots = piece.Text.IndexOf(Dots, StringComparison.Ordinal);
        if (dots < 0)
            return ReadDay(piece) is { } date ? new Choice(date, date) : null;
        var (from, to) = (piece.Of(0, dots), piece.From(dots + Dots.Length));
        var start = from.Text == "" ? null : ReadDay(from);
        var end = to.Text == "" || Problem is not null ? null : ReadDay(to);
        if (Problem is not null)
            return null;
        if ((start is null && !first) || (end is null && !last) || !MakeARun(start, end))
        {
            Refuse(EdtfProblemCode.BrokenRun, piece);
            return null;
        }
        return new Choice(start, end);
    }

    private static bool MakeARun(DateValue? start, DateValue? end)
    {
        if (start is { HasBlanks: true } or { Mark: not Doubt.None } || end is { HasBlanks: true } or { Mark: not Doubt.None })
            return false;
        return start is null || end is null || (start.Precision == end.Precision && !end.BeginsBefore(start));
    }
}
