using System.Globalization;
using System.Text.RegularExpressions;
using Serai.Edtf.Days;
using Serai.Edtf.Values;

namespace Serai.Edtf.Grammar;

internal sealed partial class Reader
{
    private const int MostYearDigits = 15;

    private DateValue? ReadDate(Piece piece)
    {
        if (Patterns.Date().Match(piece.Text) is { Success: true } date)
            return ReadParts(piece, date);
        if (Patterns.DateTime().Match(piece.Text) is { Success: true } moment)
            return ReadMoment(piece, moment);
        if (Patterns.LongYear().Match(piece.Text) is { Success: true } year)
            return ReadLongYear(piece, year);
        return RefuseShape(piece);
    }

    private DateValue? ReadParts(Piece piece, Match match)
    {
        var (year, month, day) = (match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value);
        var blanks = year.Length - year.TrimEnd('X').Length;
        if (!BlanksAreLast(year, month, day, blanks))
            return RefuseBlankPlaces(piece, month, day);
        if (year.StartsWith('-') && year.AsSpan(1).IndexOfAnyExcept('0', 'X') < 0)
            return Refuse(EdtfProblemCode.NegativeZero, piece);
        var date = new DateValue(Number(year.Replace('X', '0')))
        {
            YearBlanks = blanks,
            Month = month is "" or "XX" ? 0 : (int)Number(month),
            MonthBlank = month == "XX",
            Day = day is "" or "XX" ? 0 : (int)Number(day),
            DayBlank = day == "XX",
            Mark = Doubts.Read(match.Groups["mark"].Value),
        };
        return InCalendar(piece, date, month, day) ? date : null;
    }

    private bool InCalendar(Piece piece, DateValue date, string month, string day)
    {
        if (date.Month is >= 25 and <= 41 && day == "")
            Refuse(EdtfProblemCode.Level2Season, piece);
        else if (month is not ("" or "XX") && date.Month is not (>= 1 and <= 12 or >= 21 and <= 24))
            Refuse(EdtfProblemCode.NoSuchMonth, piece);
        else if (date.HasSeason && day != "")
            Refuse(EdtfProblemCode.NotADate, piece);
        else if (day is not ("" or "XX") && !(date.Day >= 1 && date.Day <= DayNumber.DaysInMonth(date.Year, date.Month)))
            Refuse(EdtfProblemCode.NoSuchDay, piece, DayNumber.DaysInMonth(date.Year, date.Month).ToString(CultureInfo.InvariantCulture));
        else
            return true;
        return false;
    }

    private DateValue? ReadLongYear(Piece piece, Match match)
    {
        var year = match.Groups["year"].Value;
        var digits = year.TrimStart('-');
        if (digits.TrimStart('0').Length > MostYearDigits)
            return Refuse(EdtfProblemCode.YearTooLong, piece, MostYearDigits.ToString(CultureInfo.InvariantCulture));
        var number = Number(year);
        var date = new DateValue(number) { Mark = Doubts.Read(match.Groups["mark"].Value) };
        if (Math.Abs(number) <= 9999)
            return Refuse(EdtfProblemCode.ShortYearWithY, piece, date.Write());
        return digits[0] == '0' ? Refuse(EdtfProblemCode.NotADate, piece, date.Write()) : date;
    }

    private DateValue? ReadMoment(Piece piece, Match match)
    {
        var date = ReadDate(new(match.Groups["date"].Value, piece.At));
        if (date is null)
            return null;
        var clock = Patterns.Time().Match(match.Groups["time"].Value);
        var (hour, minute, second) = (Part(clock, "hour"), Part(clock, "minute"), Part(clock, "second"));
        if (!clock.Success || hour > 23 || minute > 59 || second > 59)
            return Refuse(EdtfProblemCode.NoSuchTime, piece.From(match.Groups["time"].Index));
        var offset = match.Groups["offset"].Value;
        return ReadOffset(offset, out var minutes)
            ? date with { Time = new(hour, minute, second, minutes) }
            : Refuse(EdtfProblemCode.NoSuchOffset, piece.From(match.Groups["offset"].Index));
    }

    // From −12:00 to +14:00, the offsets in use; the standard has no −00:00.
    private static bool ReadOffset(string text, out int? minutes)
    {
        minutes = text == "Z" ? 0 : null;
        if (text is "" or "Z")
            return true;
        var match = Patterns.Offset().Match(text);
        var (hour, minute) = (Part(match, "hour"), Part(match, "minute"));
        var total = hour * 60 + minute;
        var west = match.Groups["sign"].Value == "-";
        minutes = west ? -total : total;
        return match.Success && minute <= 59 && (west ? total is > 0 and <= 12 * 60 : total <= 14 * 60);
    }

    private static int Part(Match match, string name) =>
        match.Groups[name] is { Success: true, Value.Length: > 0 } group ? (int)Number(group.Value) : 0;

    private static long Number(string digits) =>
        long.Parse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
}
