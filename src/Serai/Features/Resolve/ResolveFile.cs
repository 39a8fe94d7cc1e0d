using Serai.Names;
using Serai.Platform;
using Serai.Platform.Cli;
using Serai.Platform.Tables;

namespace Serai.Features.Resolve;

/// <summary>Writes a table back with what its names mean, row by row: what is held at once does not depend on how many there are.</summary>
public sealed class ResolveFile(KnownNames known, int candidates)
{
    private const int BetweenReports = 64;

    /// <summary>Rows by their verdict.</summary>
    public Dictionary<Verdict, long> Counts { get; } = new() { [Verdict.Match] = 0, [Verdict.Review] = 0, [Verdict.None] = 0 };

    /// <summary>Rows without a name.</summary>
    public long Empty { get; private set; }

    /// <summary>Rows that were written back unread, and why; the first of many.</summary>
    public List<string> Unread { get; } = [];

    public long UnreadCount { get; private set; }

    /// <summary>Rows with a date that is none, and the first of them.</summary>
    public (long Count, int Row, string Date) UnreadDates { get; private set; }

    /// <summary>All rows.</summary>
    public long Rows { get; private set; }

    public async Task RunAsync(TableFile table, NameColumns columns, TableWriter writer, IProgress<WorkDone> progress, CancellationToken stop)
    {
        var added = new ResolvedColumns(table.Header, candidates);
        // What stands above the names of the columns is a title, or empty rows.
        for (var i = 1; i < table.HeaderNumber; i++)
            await (table.Titles.FirstOrDefault(t => t.Number == i) is { } title ? writer.WriteAsync(title.Cells, title.Numbers, stop) : writer.WriteAsync([], null, stop));
        await writer.WriteAsync(added.Row(table.Header, added.Names), null, stop);
        var resolve = new ResolveRow(known, columns, candidates);
        await foreach (var row in InOrder.EachAsync(table.RowsAsync(stop), resolve.Run, stop))
        {
            Count(row);
            await writer.WriteAsync(added.Row(row.Row.Cells, row.Added), table.Form == TableForm.Workbook ? added.Numbers(row.Row, row.Score is { } score ? new CellNumber(score, null) : null) : null, stop);
            if (Rows % BetweenReports == 0) progress.Report(new(Rows, table.Part));
        }
        await writer.FinishAsync(stop);
        progress.Report(new(Rows, 1));
    }

    private void Count(ResolvedRow row)
    {
        const int told = 100;
        Rows++;
        if (row.Verdict is { } verdict)
            Counts[verdict]++;
        else if (row.Row.Problem is null)
            Empty++;
        else if (++UnreadCount <= told)
            Unread.Add($"row {row.Row.Number}: {row.Row.Problem}");
        if (row.UnreadDate is { } date)
            UnreadDates = UnreadDates.Count == 0 ? (1, row.Row.Number, date) : UnreadDates with { Count = UnreadDates.Count + 1 };
    }
}
