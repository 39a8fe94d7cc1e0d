using Serai.Edtf.Values;

namespace Serai.Edtf.Grammar;

internal sealed partial class Reader
{
    private EdtfValue? ReadInterval(Piece whole)
    {
        var pieces = whole.Split('/').ToList();
        if (pieces.Count > 2)
            return Refuse(EdtfProblemCode.ManySlashes, whole, Spelling.Suggest(whole.Text));
        if (pieces is [{ Text: "" }, { Text: "" }])
            return Refuse(EdtfProblemCode.NothingSaid, whole);
        var (startsAs, endsAs) = (EndOf(pieces[0]), EndOf(pieces[1]));
        var start = startsAs == EdtfEnd.Dated ? ReadEnd(pieces[0]) : null;
        if (Problem is { IsLevel2: false })
            return null;
        // A start of level 2 does not excuse an end that is no date at all.
        var ofStart = Problem;
        var end = endsAs == EdtfEnd.Dated ? ReadEnd(pieces[1]) : null;
        if (ofStart is not null && Problem is { IsLevel2: true })
            Problem = ofStart;
        if (Problem is not null)
            return null;
        return start is not null && end is not null && end.BeginsBefore(start)
            ? Refuse(EdtfProblemCode.EndBeforeStart, whole)
            : new IntervalValue(start, startsAs, end, endsAs);
    }

    private static EdtfEnd EndOf(Piece piece) => piece.Text switch
    {
        "" => EdtfEnd.Unknown,
        ".." => EdtfEnd.Open,
        _ => EdtfEnd.Dated,
    };

    private DateValue? ReadEnd(Piece piece)
    {
        var date = ReadDay(piece);
        return date is { HasBlanks: true } ? Refuse(EdtfProblemCode.Level2Interval, piece) : date;
    }

    /// <summary>A date as intervals and sets have it: without a time of day, its year of four digits.</summary>
    private DateValue? ReadDay(Piece piece) => ReadDate(piece) switch
    {
        { Time: not null } date => Refuse(EdtfProblemCode.TimeNotHere, piece, (date with { Time = null }).Write()),
        { IsLongYear: true } => Refuse(EdtfProblemCode.LongYearNotHere, piece),
        var date => date,
    };
}
