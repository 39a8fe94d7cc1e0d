using System.Globalization;
using Serai.Names;
using Serai.Platform.Tables;

namespace Serai.Features.Resolve;

/// <summary>Says what came of it: on standard output, unless the table itself goes there.</summary>
internal static class ResolvedReport
{
    public static async Task TellAsync(ResolvedTarget target, TableFile table, NameColumns columns, ResolveFile done)
    {
        var to = target.Path is null ? Console.Error : Console.Out;
        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture,
            $"Resolved {done.Rows:N0} {(done.Rows == 1 ? "row" : "rows")}: {done.Counts[Verdict.Match]:N0} match, {done.Counts[Verdict.Review]:N0} to review, {done.Counts[Verdict.None]:N0} none{Rest(done)}."));
        await to.WriteLineAsync($"Read {Columns(table, columns)}{(table.Encoding == "utf-8" ? "" : $", as {table.Encoding}")}.");
        if (target.Path is not null)
            await to.WriteLineAsync($"Written to {target.Path}.");
        if (table.OtherSheets.Count > 0)
            await to.WriteLineAsync($"Other sheets of the workbook were not read, and are not in the file: {string.Join(", ", table.OtherSheets.Take(10))}. --sheet chooses one.");
        if (done.UnreadDates is { Count: > 0 } dates)
            await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{dates.Count:N0} dates are none that can be read, and were left aside; the first is “{Told.Short(dates.Date)}” in row {dates.Row}. Write 2012, 2012-05 or 2012-05-31."));
        foreach (var row in done.Unread)
            await Console.Error.WriteLineAsync(row);
        if (done.UnreadCount > done.Unread.Count)
            await Console.Error.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"… and {done.UnreadCount - done.Unread.Count:N0} rows more; each says why in its column “evidence”."));
    }

    private static string Rest(ResolveFile done) => string.Create(CultureInfo.InvariantCulture,
        $"{(done.Empty > 0 ? $", {done.Empty:N0} without a name" : "")}{(done.UnreadCount > 0 ? $", {done.UnreadCount:N0} not read" : "")}");

    private static string Columns(TableFile table, NameColumns columns) => string.Join(", ",
        new[] { ("name", columns.Name), ("country", columns.Country), ("city", columns.City), ("web", columns.Web), ("date", (int?)columns.Date) }
            .Where(c => c.Item2 is not null).Select(c => $"{c.Item1} from “{Told.Short(table.Header[c.Item2!.Value])}”"));
}
