using System.Globalization;
using CsCheck;
using NodaTime;

namespace Serai.Edtf.Tests.Properties;

/// <summary>Texts that are EDTF of levels 0, 1 and one-of sets, built from the grammar.</summary>
internal static class Gens
{
    private static readonly Gen<string> Year = Gen.Frequency(
        (8, Gen.Int[1900, 2100]), (1, Gen.Int[0, 9999]), (1, Gen.Int[-9998, -1])).Select(y => (y < 0 ? "-" : "") + Math.Abs(y).ToString("0000", CultureInfo.InvariantCulture));

    private static readonly Gen<string> Day = Gen.Int[-30_000, 60_000].Select(n => new LocalDate(1970, 1, 1).PlusDays(n).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture));

    private static readonly Gen<string> Month = Gen.Select(Year, Gen.Int[1, 12], (y, m) => $"{y}-{Two(m)}");

    private static readonly Gen<string> Season = Gen.Select(Year, Gen.Int[21, 24], (y, s) => $"{y}-{s}");

    private static readonly Gen<string> Mark = Gen.Frequency((3, Gen.Const("")), (1, Gen.OneOf(Gen.Const("~"), Gen.Const("?"), Gen.Const("%"))));

    /// <summary>What may be an end of an interval.</summary>
    public static readonly Gen<string> End = Gen.Select(Gen.OneOf(Day, Month, Season, Year), Mark, (date, mark) => date + mark);

    private static readonly Gen<string> Blanks = Gen.Select(
        Gen.OneOf(
            Gen.Int[10, 99].Select(n => $"{n}XX"),
            Gen.Int[100, 999].Select(n => $"-{n}X"),
            Year.Select(y => $"{y}-XX"),
            Year.Select(y => $"{y}-XX-XX"),
            Month.Select(m => $"{m}-XX")),
        Mark,
        (date, mark) => date + mark);

    private static readonly Gen<string> Moment = Gen.Select(
        Day,
        Gen.Int[0, 86_399].Select(s => $"{Two(s / 3600)}:{Two(s / 60 % 60)}:{Two(s % 60)}"),
        Gen.OneOf(Gen.Const(""), Gen.Const("Z"), Gen.Const("+08:00"), Gen.Const("-03:30")),
        (day, time, offset) => $"{day}T{time}{offset}");

    private static readonly Gen<string> LongYear = Gen.Select(Gen.Bool, Gen.Long[10_000, 999_999_999_999_999], (minus, y) => $"Y{(minus ? "-" : "")}{y.ToString(CultureInfo.InvariantCulture)}");

    public static readonly Gen<string> Date = Gen.Frequency((6, End), (2, Blanks), (1, Moment), (1, LongYear));

    public static readonly Gen<string> Interval = Gen.Select(
        Gen.Frequency((4, End), (1, Gen.OneOf(Gen.Const(""), Gen.Const("..")))),
        Gen.Frequency((4, End), (1, Gen.OneOf(Gen.Const(""), Gen.Const("..")))),
        (start, end) => $"{start}/{end}").Where(text => Edtf.TryParse(text, out _, out _));

    public static readonly Gen<string> OneOf = Gen.Select(
        Gen.OneOf(End, Year.Select(y => $"..{y}")),
        Gen.OneOf(End, Blanks).Array[0, 3],
        Gen.OneOf(End, Day.Select(d => $"{d}..")),
        (first, more, last) => $"[{string.Join(',', [first, .. more, last])}]");

    public static readonly Gen<Edtf> Any = Gen.Select(
        Gen.Frequency((4, Date), (2, Interval), (1, OneOf)),
        Gen.Frequency((4, Gen.Const(Hemisphere.Northern)), (1, Gen.Const(Hemisphere.Southern))),
        (text, hemisphere) => Edtf.Parse(text).In(hemisphere));

    public static readonly Gen<LocalDate> SomeDay = Gen.Int[-30_000, 60_000].Select(new LocalDate(1970, 1, 1).PlusDays);

    /// <summary>One of some days in the spring of 2016: few enough to try them all.</summary>
    public static readonly Gen<(LocalDate First, LocalDate Last)> FewDays = Gen.Select(
        Gen.Int[0, 8], Gen.Int[0, 3], (from, width) => (Base.PlusDays(from), Base.PlusDays(from + width)));

    public static Edtf Run((LocalDate First, LocalDate Last) days) => Edtf.Parse(
        string.Create(CultureInfo.InvariantCulture, $"[{days.First:uuuu-MM-dd}..{days.Last:uuuu-MM-dd}]"));

    private static readonly LocalDate Base = new(2016, 2, 25);

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
