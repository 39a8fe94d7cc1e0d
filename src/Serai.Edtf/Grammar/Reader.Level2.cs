using Serai.Edtf.Values;

namespace Serai.Edtf.Grammar;

/// <summary>What level 2 has besides: recognised, so that the refusal can say so.</summary>
internal sealed partial class Reader
{
    private DateValue? RefuseShape(Piece piece)
    {
        if (Patterns.MarkedParts().IsMatch(piece.Text))
            return RefuseMarks(piece);
        if (Patterns.Exponent().IsMatch(piece.Text))
            return Refuse(EdtfProblemCode.Level2Exponent, piece);
        if (Patterns.Significant().IsMatch(piece.Text))
            return Refuse(EdtfProblemCode.Level2Significant, piece);
        if (Patterns.LongYearWithoutY().IsMatch(piece.Text))
            return Refuse(EdtfProblemCode.LongYearWithoutY, piece, "Y" + piece.Text);
        return Refuse(EdtfProblemCode.NotADate, piece, Spelling.Suggest(piece.Text));
    }

    // 2004?-13 is no date in any level: without its marks it must be one.
    private DateValue? RefuseMarks(Piece piece)
    {
        var bare = string.Concat(piece.Text.Where(c => c is not ('?' or '~' or '%')));
        var other = new Reader(bare);
        if (other.ReadDate(new(bare, 0)) is null && !other.Problem!.IsLevel2)
            return Refuse(other.Problem.Code, piece, other.Problem.Hint);
        return Refuse(EdtfProblemCode.Level2Mark, piece);
    }

    // X for the last one or two digits of a year alone, for a whole month, for a whole day.
    private static bool BlanksAreLast(string year, string month, string day, int yearBlanks)
    {
        if (year.TrimEnd('X').Contains('X') || yearBlanks > 2 || (yearBlanks > 0 && month != ""))
            return false;
        if (month.Contains('X') && (month != "XX" || day is not ("" or "XX")))
            return false;
        return !day.Contains('X') || day == "XX";
    }

    // 1X32-4X and 2016-XX-32 are no dates in any level.
    private DateValue? RefuseBlankPlaces(Piece piece, string month, string day)
    {
        if (month != "" && !Enumerable.Range(1, 41).Where(m => m is <= 12 or >= 21).Any(m => Matches(month, m)))
            return Refuse(EdtfProblemCode.NoSuchMonth, piece);
        if (day != "" && !Enumerable.Range(1, 31).Any(d => Matches(day, d)))
            return Refuse(EdtfProblemCode.NoSuchDay, piece, "31");
        return Refuse(EdtfProblemCode.Level2Blank, piece);
    }

    private static bool Matches(string pattern, int number) =>
        (pattern[0] == 'X' || pattern[0] - '0' == number / 10) && (pattern[1] == 'X' || pattern[1] - '0' == number % 10);

    private DateValue? ReadAllOf(Piece whole)
    {
        var inside = "[" + whole.Text[1..^1] + "]";
        var other = new Reader(inside);
        return other.ReadOneOf(new(inside, 0)) is null && !other.Problem!.IsLevel2
            ? Refuse(other.Problem.Code, new(other.Problem.Part, other.Problem.Position), other.Problem.Hint)
            : Refuse(EdtfProblemCode.Level2AllOf, whole);
    }
}
