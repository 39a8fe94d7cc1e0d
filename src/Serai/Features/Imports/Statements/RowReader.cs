using System.Globalization;
using Serai.Features.Sources;

namespace Serai.Features.Imports.Statements;

/// <summary>Reads the cells of rows strictly and gathers what is wrong with them, so that one run names every mistake.</summary>
public sealed class RowReader
{
    private readonly List<ImportProblem> problems = [];

    public IReadOnlyList<ImportProblem> Problems => problems;

    public void Refuse(CsvRow row, string reason) => problems.Add(row.Problem(reason));

    public string Required(CsvRow row, string column)
    {
        if (row[column] is { } cell)
            return cell;
        Refuse(row, $"the column “{column}” is empty.");
        return "";
    }

    public EdtfDate? Date(CsvRow row, string column)
    {
        if (row[column] is not { } cell)
            return null;
        try
        {
            return EdtfDate.Parse(cell);
        }
        catch (EdtfFormatException problem)
        {
            Refuse(row, $"the column “{column}” holds “{cell}”, which is no date: {problem.Message}");
            return null;
        }
    }

    public int Whole(CsvRow row, string column)
    {
        var cell = Required(row, column);
        if (cell.Length == 0 || int.TryParse(cell, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return cell.Length == 0 ? 0 : int.Parse(cell, NumberStyles.None, CultureInfo.InvariantCulture);
        Refuse(row, $"the column “{column}” holds “{cell}”, which is no whole number written in digits alone.");
        return 0;
    }

    /// <summary>A word of a closed list, written in lower case with underscores: <c>more_than</c>.</summary>
    public T Word<T>(CsvRow row, string column, T ifEmpty)
        where T : struct, Enum
    {
        if (row[column] is not { } cell)
            return ifEmpty;
        foreach (var value in Enum.GetValues<T>())
            if (SnakeCase.Of(value.ToString()) == cell)
                return value;
        Refuse(row, $"the column “{column}” holds “{cell}”; it may hold {string.Join(", ", Enum.GetValues<T>().Select(v => SnakeCase.Of(v.ToString())))}.");
        return ifEmpty;
    }

    public bool YesOrEmpty(CsvRow row, string column)
    {
        var cell = row[column];
        if (cell is not (null or "yes" or "no"))
            Refuse(row, $"the column “{column}” holds “{cell}”; it may hold yes, no or nothing.");
        return cell == "yes";
    }

    /// <summary>The source that a row names. A row without one is refused: a statement is what a source says.</summary>
    public SourceWords Source(CsvRow row) => new(Required(row, "source_title"), row["source_url"], Word(row, "trust", Trust.Weak));
}

/// <summary>How a row names its source.</summary>
public readonly record struct SourceWords(string Title, string? Address, Trust Trust);
