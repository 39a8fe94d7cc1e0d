namespace Serai.Platform.Tables;

/// <summary>
/// What people write above a table: a title, a day, an empty row. It is told from the names of the columns by a row of more than one cell
/// below it, one of which is what people write above names. A cell "University" further down is no such sign.
/// </summary>
internal static class TitleRows
{
    /// <summary>So many rows below the first one are looked at.</summary>
    public const int Most = 10;

    /// <summary>Whether a row may be a title: one cell stands in it, and it names no column of names.</summary>
    public static bool MayBe(IReadOnlyList<string> cells) => Filled(cells) == 1 && !cells.Any(ColumnWords.IsForNames);

    /// <summary>Whether titles go on with this row: one cell or none.</summary>
    public static bool GoOn(IReadOnlyList<string> cells) => Filled(cells) <= 1 && !cells.Any(ColumnWords.IsForNames);

    /// <summary>Whether it names the columns of a table below a title.</summary>
    public static bool EndWith(IReadOnlyList<string> cells) => Filled(cells) > 1 && cells.Any(ColumnWords.IsForNames);

    private static int Filled(IReadOnlyList<string> cells) => cells.Count(c => !string.IsNullOrWhiteSpace(c));
}
