namespace Serai.Edtf;

/// <summary>Why a text is refused. Names a sentence to be translated; <see cref="EdtfProblem.Part"/> and <see cref="EdtfProblem.Hint"/> go into it.</summary>
public enum EdtfProblemCode
{
    /// <summary>There is no text.</summary>
    Empty,

    /// <summary>A blank stands in it.</summary>
    Blank,

    /// <summary>It is not written as EDTF writes dates. The hint, where there is one, is what may be meant.</summary>
    NotADate,

    /// <summary>It would be a date in other characters: lower case, full width, a long dash. The hint is the right spelling.</summary>
    Spelling,

    /// <summary>A month other than 01 to 12 or a season 21 to 24.</summary>
    NoSuchMonth,

    /// <summary>A day that the month does not have. The hint is the month's last day.</summary>
    NoSuchDay,

    /// <summary>A time that is not hours:minutes:seconds from 00:00:00 to 23:59:59.</summary>
    NoSuchTime,

    /// <summary>A difference from Greenwich other than Z or −12:00 to +14:00.</summary>
    NoSuchOffset,

    /// <summary>The year 0 with a sign.</summary>
    NegativeZero,

    /// <summary>A year of more than four digits without Y. The hint is the right spelling.</summary>
    LongYearWithoutY,

    /// <summary>A year of at most four digits with Y. The hint is the right spelling.</summary>
    ShortYearWithY,

    /// <summary>A year of more than 15 digits.</summary>
    YearTooLong,

    /// <summary>An interval without any date: a slash alone.</summary>
    NothingSaid,

    /// <summary>An interval has one slash.</summary>
    ManySlashes,

    /// <summary>An interval whose end begins before its start does.</summary>
    EndBeforeStart,

    /// <summary>A time of day as the end of an interval or in a set.</summary>
    TimeNotHere,

    /// <summary>A year of more than four digits as the end of an interval or in a set.</summary>
    LongYearNotHere,

    /// <summary>A set that is not closed, is empty, or has an empty place.</summary>
    BrokenSet,

    /// <summary>A run (two dots) in a set that goes backwards, mixes precisions, has marks or X, or is open in the middle.</summary>
    BrokenRun,

    /// <summary>Level 2: seasons 25 to 41.</summary>
    Level2Season,

    /// <summary>Level 2: a set in braces, all of which are meant.</summary>
    Level2AllOf,

    /// <summary>Level 2: ? ~ % before or inside a date.</summary>
    Level2Mark,

    /// <summary>Level 2: X elsewhere than in the last digits.</summary>
    Level2Blank,

    /// <summary>Level 2: a year with an exponent.</summary>
    Level2Exponent,

    /// <summary>Level 2: significant digits of a year.</summary>
    Level2Significant,

    /// <summary>Level 2: X in an end of an interval.</summary>
    Level2Interval,

    /// <summary>It is a date, but has days outside the years −9998 to 9999: no bounds can be given.</summary>
    BeyondCalendar,
}
