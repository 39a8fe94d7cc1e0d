namespace Serai.Features.Agreements.Importing.Reading;

/// <summary>What a cell with a date says.</summary>
public enum DateAnswer
{
    /// <summary>Nothing, or that it is not known.</summary>
    Nothing,

    /// <summary>That nothing ends it.</summary>
    Open,

    Date,

    /// <summary>Two numbers of which either may be the day: 03/04/2019.</summary>
    DayOrMonth,

    /// <summary>A year of two digits.</summary>
    ShortYear,

    /// <summary>2019/20: an academic year, whose months are not said; 2011/12 may be a month too.</summary>
    AcademicYear,

    /// <summary>Two dates where one belongs.</summary>
    TwoDates,

    /// <summary>A year in which no university agreed to anything that is still in a register.</summary>
    Unlikely,

    NotADate,
}

/// <summary>A date as it was read.</summary>
/// <param name="Date">Null unless the answer is a date.</param>
/// <param name="Could">What it may mean, where it is doubtful, in EDTF.</param>
public sealed record DateRead(DateAnswer Answer, EdtfDate? Date = null, params IReadOnlyList<string> Could)
{
    /// <summary>Somebody says for the whole column how such dates are meant.</summary>
    public bool IsDoubtful => Answer is DateAnswer.DayOrMonth or DateAnswer.ShortYear or DateAnswer.AcademicYear;

    public bool IsWrong => Answer is DateAnswer.TwoDates or DateAnswer.Unlikely or DateAnswer.NotADate;
}

/// <summary>How the doubtful dates of a column are meant; what nobody said stays in doubt.</summary>
public sealed record DateWays(DayOrder Order = DayOrder.Unsaid, ShortYears Years = ShortYears.Unsaid, AcademicYears Academic = AcademicYears.Unsaid);

public enum DayOrder
{
    Unsaid,
    DayFirst,
    MonthFirst,
}

public enum ShortYears
{
    Unsaid,

    /// <summary>In this century, unless that is more than thirty years ahead.</summary>
    Nearest,
}

public enum AcademicYears
{
    Unsaid,

    /// <summary>It begins in September and ends in August.</summary>
    September,

    /// <summary>The first year where something begins, the second where it ends; no months.</summary>
    YearsAlone,

    /// <summary>The second number is a month; where it cannot be one, it is no date.</summary>
    Month,
}
