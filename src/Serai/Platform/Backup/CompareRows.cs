using System.Buffers;
using System.Data.Common;
using System.Text.Json;
using Serai.Platform.Backup.Rows;
using Serai.Platform.Cli;

namespace Serai.Platform.Backup;

/// <summary>Compares two databases row by row, in the order of their keys.</summary>
public static class CompareRows
{
    /// <returns>How many rows are the same, and where the first lies that is not.</returns>
    public static async Task<Compared> RunAsync(Snapshot one, Snapshot other, IProgress<WorkDone>? progress, CancellationToken stop)
    {
        var rows = 0L;
        for (var i = 0; i < one.Tables.Count; i++)
        {
            var table = one.Tables[i];
            // A column may stand at another place.
            if (other.Tables.FirstOrDefault(t => t.Name == table.Name) is not { } found || table.Columns.Any(c => found.Columns.All(f => f.Name != c.Name)))
                return new(rows, $"The table {table.Name} is missing, or one of its columns.");
            var same = found with { Columns = [.. table.Columns.Select(c => found.Columns.First(f => f.Name == c.Name) with { Kind = c.Kind })] };
            await using var left = await one.ReadAsync(table, inOrder: true, stop);
            await using var right = await other.ReadAsync(same, inOrder: true, stop);
            var (a, b) = (new Line(), new Line());
            while (true)
            {
                var (hasLeft, hasRight) = (await left.ReadAsync(stop), await right.ReadAsync(stop));
                if (!hasLeft && !hasRight)
                    break;
                if (hasLeft != hasRight)
                    return new(rows, $"Of {table.Name} the {(hasLeft ? "first" : "second")} has more rows.");
                if (!a.Of(left, table).SequenceEqual(b.Of(right, same)))
                    return new(rows, $"A row of {table.Name} differs: {a} is {b}.");
                rows++;
            }
            progress?.Report(new(rows, (i + 1.0) / one.Tables.Count));
        }
        return new(rows, null);
    }

    private sealed class Line
    {
        private readonly ArrayBufferWriter<byte> bytes = new();
        private readonly Utf8JsonWriter json;

        public Line() => json = new(bytes, new() { SkipValidation = true });

        public ReadOnlySpan<byte> Of(DbDataReader row, TableShape table)
        {
            bytes.ResetWrittenCount();
            json.Reset();
            RowText.Write(json, row, table);
            json.Flush();
            return bytes.WrittenSpan;
        }

        public override string ToString() => System.Text.Encoding.UTF8.GetString(bytes.WrittenSpan[..Math.Min(200, bytes.WrittenCount)]);
    }
}

/// <param name="Rows">Rows that are the same.</param>
/// <param name="Difference">The first difference; null where there is none.</param>
public sealed record Compared(long Rows, string? Difference);
