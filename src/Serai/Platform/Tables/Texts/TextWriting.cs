using System.Globalization;
using System.Text;
using Serai.Platform.Files;

namespace Serai.Platform.Tables.Texts;

/// <summary>Writes separated values in UTF-8.</summary>
internal sealed class TextWriting(Stream to, char separator, bool mark) : TableWriter
{
    private readonly StreamWriter writer = new(to, new UTF8Encoding(mark), 1 << 15, leaveOpen: true);

    public override Task SaySeparatorAsync(CancellationToken stop) => writer.WriteAsync($"sep={separator}\r\n".AsMemory(), stop);

    public override Task WriteAsync(IReadOnlyList<string> cells, IReadOnlyList<CellNumber?>? numbers, CancellationToken stop) =>
        writer.WriteAsync(CsvFormat.Line(cells.Select(Plain), separator).AsMemory(), stop);

    public override Task FinishAsync(CancellationToken stop) => writer.FlushAsync(stop);

    // "-0.13" begins like a formula and is a number, which it stays.
    private static object Plain(string cell) =>
        cell.Length > 1 && cell[0] is '-' or '+' && decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) ? new AsItStands(cell) : cell;

    public override async ValueTask DisposeAsync()
    {
        // A failed write has nothing more to say; what is unfinished is thrown away.
        try
        {
            await writer.DisposeAsync();
        }
        catch (IOException)
        {
        }
    }

    private sealed record AsItStands(string Text)
    {
        public override string ToString() => Text;
    }
}
