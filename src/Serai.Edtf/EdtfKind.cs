namespace Serai.Edtf;

/// <summary>What an EDTF text describes.</summary>
public enum EdtfKind
{
    /// <summary>One date: a year, a season, a month, a day, a moment.</summary>
    Date,

    /// <summary>From one date to another: <c>2015-05-22/..</c>.</summary>
    Interval,

    /// <summary>One of several dates, it is not known which: <c>[..2005]</c>, <c>[2012,2014]</c>.</summary>
    OneOf,
}

/// <summary>What stands at an end of an interval.</summary>
public enum EdtfEnd
{
    /// <summary>A date.</summary>
    Dated,

    /// <summary>Two dots: the interval has no end here. <c>2015/..</c> still goes on.</summary>
    Open,

    /// <summary>Nothing: the interval ends, nobody knows when. <c>2015/</c>.</summary>
    Unknown,
}

/// <summary>How finely a date is known, from the coarsest to the finest.</summary>
public enum EdtfPrecision
{
    /// <summary>Some year of a century: <c>19XX</c>.</summary>
    Century,

    /// <summary>Some year of a decade: <c>201X</c>.</summary>
    Decade,

    /// <summary><c>2016</c>, also <c>2016-XX</c>.</summary>
    Year,

    /// <summary><c>2019-22</c>.</summary>
    Season,

    /// <summary><c>2016-03</c>, also <c>2016-03-XX</c>.</summary>
    Month,

    /// <summary><c>2016-03-05</c>.</summary>
    Day,

    /// <summary><c>2016-03-05T10:30:00Z</c>.</summary>
    Second,
}
