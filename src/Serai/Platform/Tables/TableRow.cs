namespace Serai.Platform.Tables;

/// <summary>A row below the names of the columns.</summary>
/// <param name="Number">Its number as the spreadsheet shows it; of a text file without a first line of names, the line's.</param>
/// <param name="Cells">One for each column of the header, empty where nothing stands; more only where <paramref name="Problem"/> says so.</param>
/// <param name="Problem">Why the row cannot be used; null where it can.</param>
public sealed record TableRow(int Number, IReadOnlyList<string> Cells, TableRowProblem? Problem = null)
{
    /// <summary>Nothing stands in it.</summary>
    public bool IsEmpty => Cells.All(string.IsNullOrWhiteSpace);

    /// <summary>Of a workbook, which cells hold a number, for writing them as such; null where none does.</summary>
    public IReadOnlyList<CellNumber?>? Numbers { get; init; }
}

/// <summary>A number in a workbook: days since 1899-12-30 where it is shown as a date.</summary>
/// <param name="Format">How it is shown, in the spreadsheet's own language; null for no way in particular.</param>
public readonly record struct CellNumber(double Value, string? Format);
