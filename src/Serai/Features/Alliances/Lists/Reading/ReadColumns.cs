using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Serai.Features.Alliances.Lists.Reading;

/// <summary>Says which columns of a list hold what; its rows say by that whom they name.</summary>
public sealed class ReadColumns(SeraiDb db)
{
    /// <summary>No name is longer: both databases must look it up.</summary>
    private const int LongestName = 500, LongestWord = 300;

    /// <summary>Fills the rows. The caller saves.</summary>
    public async Task RunAsync(MemberList list, ListColumns columns, CancellationToken stop)
    {
        list.Columns = JsonSerializer.Serialize(columns);
        list.State = ListState.Waiting;
        foreach (var row in await db.MemberListRows.Where(r => r.ListId == list.Id).OrderBy(r => r.Number).ToListAsync(stop))
            Fill(row, columns);
    }

    private static void Fill(MemberListRow row, ListColumns columns)
    {
        row.TakeBack();
        var kept = row.Problem is { } problem && problem.StartsWith("Row.", StringComparison.Ordinal) ? problem : null;
        var cells = JsonSerializer.Deserialize<List<string>>(row.Cells)!;
        row.Name = kept is null ? Cell(cells, columns.Name) ?? "" : "";
        (row.Country, row.City, row.Web) = (Word(cells, columns.Country), Word(cells, columns.City), Word(cells, columns.Web));
        row.Category = Word(cells, columns.Category);
        (row.Since, row.Problem) = (null, kept);
        if (kept is not null)
            row.Choice = RowChoice.LeftOut;
        else if (row.Name.Length == 0)
            (row.Problem, row.Choice) = (new RowProblem("NoName").Kept, RowChoice.LeftOut);
        else if (row.Name.Length > LongestName)
            (row.Problem, row.Name, row.Choice) = (new RowProblem("NameTooLong", $"{row.Name.Length}").Kept, "", RowChoice.LeftOut);
        else if (Cell(cells, columns.Since) is { } since)
            ReadSince(row, since);
    }

    private static void ReadSince(MemberListRow row, string text)
    {
        if (EdtfDate.TryParse(text, out var date, out _) && !date.IsInterval)
            row.Since = date;
        else
            row.Problem = new RowProblem("NotADate", text.Length > 60 ? text[..60] + "…" : text).Kept;
    }

    // A line break within a cell is the spreadsheet's, not the name's.
    private static string? Cell(List<string> cells, int? at) =>
        at is { } column && column < cells.Count && string.Join(' ', cells[column].Split((char[])[' ', '\n', '\r', '\t', '\u00a0'], StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } text ? text : null;

    private static string? Word(List<string> cells, int? at) => Cell(cells, at) is { } text ? text.Length > LongestWord ? null : text : null;
}
