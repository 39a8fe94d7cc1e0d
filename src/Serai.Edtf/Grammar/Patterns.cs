using System.Text.RegularExpressions;

namespace Serai.Edtf.Grammar;

/// <summary>The shapes of dates.</summary>
internal static partial class Patterns
{
    [GeneratedRegex(@"\A(?<year>-?[0-9X]{4})(?:-(?<month>[0-9X]{2})(?:-(?<day>[0-9X]{2}))?)?(?<mark>[?~%])?\z")]
    public static partial Regex Date();

    [GeneratedRegex(@"\A(?<date>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(?<time>[^-+Z]*)(?<offset>.*)\z")]
    public static partial Regex DateTime();

    [GeneratedRegex(@"\A(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})\z")]
    public static partial Regex Time();

    [GeneratedRegex(@"\A(?<sign>[-+])(?<hour>[0-9]{2})(?::(?<minute>[0-9]{2}))?\z")]
    public static partial Regex Offset();

    [GeneratedRegex(@"\AY(?<year>-?[0-9]+)(?<mark>[?~%])?\z")]
    public static partial Regex LongYear();

    [GeneratedRegex(@"\A-?[0-9]{5,}(?<mark>[?~%])?\z")]
    public static partial Regex LongYearWithoutY();

    [GeneratedRegex(@"\AY-?[0-9]+E[0-9]+(?:S[0-9]+)?\z")]
    public static partial Regex Exponent();

    [GeneratedRegex(@"\A(?:-?[0-9]{4}|Y-?[0-9]{5,})S[0-9]+\z")]
    public static partial Regex Significant();

    // ? ~ % anywhere around the parts of a date: level 2.
    [GeneratedRegex(@"\A[?~%]?-?[0-9X]{4}[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?(?:-[?~%]?[0-9X]{2}[?~%]?)?)?\z")]
    public static partial Regex MarkedParts();

    // What people write instead: 2016/3/5, 2016.03, 2016-3.
    [GeneratedRegex(@"\A(?<year>[0-9]{4})[-./](?<month>[0-9]{1,2})(?:[-./](?<day>[0-9]{1,2}))?\z")]
    public static partial Regex Loose();
}
