using System.Globalization;
using System.Text.RegularExpressions;

namespace Serai.Platform.Tables;

/// <summary>Reads a date from a cell: EDTF, and what spreadsheets of East Asia write for it. What could be two dates is none.</summary>
public static partial class TableDates
{
    /// <summary>The date, as precise as it is written. Null where it is none, or names no day at all.</summary>
    public static EdtfDate? Of(string? text) =>
        text is not null && EdtfDate.TryParse(Plain(text.Trim()), out var date, out _) && (date.Earliest ?? date.Latest) is not null ? date : null;

    // "2012/5/1", "2012.5" and "2012年5月1日" are 2012-05-01 and 2012-05; "5/1/2012" is one day here and another there.
    private static string Plain(string text)
    {
        if (Written().Match(text) is not { Success: true } match)
            return text;
        var parts = match.Groups.Values.Skip(1).Where(g => g.Success).Select(g => int.Parse(g.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture).ToString("00", CultureInfo.InvariantCulture));
        return string.Join('-', parts);
    }

    [GeneratedRegex(@"^(\d{4})(?:\s?[/.\-年]\s?(\d{1,2})(?:\s?[/.\-月]\s?(\d{1,2})(?:\s?日|[ T]\d.*)?)?)?\s?[年月]?$", RegexOptions.CultureInvariant | RegexOptions.ECMAScript)]
    private static partial Regex Written();
}
