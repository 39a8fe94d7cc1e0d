namespace Serai.Edtf.Tests.Vectors;

internal sealed record BoundsDifference(string? Earliest, string? Latest, string Reason, bool Beyond = false);

internal sealed record RefusedHere(EdtfProblemCode Code, string Reason);

/// <summary>The rows in which Serai decides otherwise than the oracle; docs/decisions/0002-dates.md says more.</summary>
internal static class Differences
{
    /// <summary>Days other than the oracle's.</summary>
    public static readonly IReadOnlyDictionary<string, BoundsDifference> Bounds = new Dictionary<string, BoundsDifference>
    {
        ["2004-06?"] = new("2003-05-01", "2005-07-31", "a month's last day is its own, not that of the month it was moved from"),
        ["/2006"] = new(null, "2006-12-31", "an unknown start is unknown, not ten years earlier"),
        ["1984-06-02?/"] = new("1983-05-01", null, "an unknown end is unknown, not ten years later"),
        ["2010-24"] = new("2010-12-01", "2011-02-28", "winter is December to February, in the year in which it begins"),
        ["Y-170000002"] = new(null, null, "the calendar ends at the years -9998 and 9999: bounds are refused by name", Beyond: true),
    };

    /// <summary>Read by the oracle, refused here, and not for being level 2.</summary>
    public static readonly IReadOnlyDictionary<string, RefusedHere> Refused = new Dictionary<string, RefusedHere>
    {
        ["[1760-01, 1760-02, 1760-12..]"] = new(EdtfProblemCode.Blank, "the standard has no blanks in sets"),
        ["{1667,1668, 1670..1672}"] = new(EdtfProblemCode.Blank, "the standard has no blanks in sets"),
        ["[1667, 1760-12]"] = new(EdtfProblemCode.Blank, "the standard has no blanks in sets"),
    };

    /// <summary>Listed as level 2, read here.</summary>
    public static readonly IReadOnlyDictionary<string, string> AlsoRead = new Dictionary<string, string>
    {
        ["2011-23~"] = "season and mark are both of level 1; the oracle's own intervals of level 1 have 1952-23~",
    };

    /// <summary>Invalid to the oracle for another reason; here the part of level 2 is what is named.</summary>
    public static readonly IReadOnlyDictionary<string, string> Level2Though = new Dictionary<string, string>
    {
        ["2004-06-11%/2004-%06"] = "it ends before it begins, and its end is of level 2: refused either way",
    };

    public static IEnumerable<string> Texts => [.. Bounds.Keys, .. Refused.Keys, .. AlsoRead.Keys, .. Level2Though.Keys];
}
