using System.Globalization;
using Serai.Edtf.Days;

namespace Serai.Edtf.Values;

/// <summary>One date of levels 0 and 1.</summary>
internal sealed record DateValue(long Year) : EdtfValue
{
    /// <summary>How many of the year's last digits are X; they are 0 in <see cref="Year"/>.</summary>
    public int YearBlanks { get; init; }

    /// <summary>1 to 12, a season 21 to 24, or 0 for none.</summary>
    public int Month { get; init; }

    public bool MonthBlank { get; init; }

    /// <summary>0 for none.</summary>
    public int Day { get; init; }

    public bool DayBlank { get; init; }

    public TimeValue? Time { get; init; }

    public Doubt Mark { get; init; }

    public override Doubt Doubt => Mark;

    public override bool HasSeason => Month > 12;

    /// <summary>Written with Y.</summary>
    public bool IsLongYear => Math.Abs(Year) > 9999;

    /// <summary>Some part is X.</summary>
    public bool HasBlanks => YearBlanks > 0 || MonthBlank || DayBlank;

    public EdtfPrecision Precision => this switch
    {
        { YearBlanks: 2 } => EdtfPrecision.Century,
        { YearBlanks: 1 } => EdtfPrecision.Decade,
        { Time: not null } => EdtfPrecision.Second,
        { Day: > 0 } => EdtfPrecision.Day,
        { Month: > 12 } => EdtfPrecision.Season,
        { Month: > 0 } => EdtfPrecision.Month,
        _ => EdtfPrecision.Year,
    };

    /// <summary>The first and the last of the years that it may name.</summary>
    public (long First, long Last) Years
    {
        get
        {
            var span = YearBlanks == 2 ? 99 : YearBlanks == 1 ? 9 : 0;
            return Year < 0 ? (Year - span, Year) : (Year, Year + span);
        }
    }

    public override Reach Possible(Hemisphere hemisphere) => DateReach.Of(this, hemisphere, Mark.Margin());

    public override Reach Stated(Hemisphere hemisphere) => DateReach.Of(this, hemisphere, 0);

    // A date with an X is some year, month or day of those, not all of them; a doubtful one may lie elsewhere altogether.
    public override Reach Certain(Hemisphere hemisphere) =>
        HasBlanks || Mark != Doubt.None ? Reach.Nothing : Stated(hemisphere);

    /// <summary>As written: what ~ and ? may add is left aside.</summary>
    public bool BeginsBefore(DateValue other) => Stated(Hemisphere.Northern).First < other.Stated(Hemisphere.Northern).First;

    public override string Write() => string.Concat(WriteYear(), WriteMonth(), WriteDay(), Time?.Write(), Mark.Mark());

    private string WriteYear()
    {
        if (IsLongYear)
            return "Y" + Year.ToString(CultureInfo.InvariantCulture);
        var digits = Math.Abs(Year).ToString("0000", CultureInfo.InvariantCulture);
        return (Year < 0 ? "-" : "") + digits[..(4 - YearBlanks)] + new string('X', YearBlanks);
    }

    private string WriteMonth() => MonthBlank ? "-XX" : Month > 0 ? "-" + Two(Month) : "";

    private string WriteDay() => DayBlank ? "-XX" : Day > 0 ? "-" + Two(Day) : "";

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);
}
