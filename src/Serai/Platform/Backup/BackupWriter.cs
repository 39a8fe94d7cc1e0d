using System.Buffers;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using Serai.Platform.Backup.Rows;
using Serai.Platform.Backup.Sealed;
using Serai.Platform.Cli;

namespace Serai.Platform.Backup;

/// <summary>
/// Writes a snapshot as lines of JSON, packed with gzip: what it says can be read without this program as long as there is gzip.
/// </summary>
public static class BackupWriter
{
    private const int FlushAt = 1 << 17, TellEvery = 5000;

    /// <param name="snapshot">What to keep.</param>
    /// <param name="to">Where; it is closed.</param>
    /// <param name="password">To encrypt it with; null to leave it readable.</param>
    /// <param name="taken">The moment.</param>
    /// <param name="progress">Told of rows.</param>
    /// <param name="stop">To stop.</param>
    public static async Task<BackupEnd> WriteAsync(Snapshot snapshot, Stream to, string? password, Instant taken, IProgress<WorkDone>? progress, CancellationToken stop)
    {
        var counts = new List<(TableShape Table, long Rows)>();
        foreach (var table in snapshot.Tables)
            counts.Add((table, await snapshot.CountAsync(table, stop)));
        await using var lines = new Lines(password is null ? to : new SealingStream(to, password));
        lines.Add(new BackupHead(BackupHead.Known, SeraiVersion.Text, snapshot.Layout, snapshot.Kind.ToString().ToLowerInvariant(), NodaTime.Text.InstantPattern.ExtendedIso.Format(taken)));
        var (done, all, end) = (0L, Math.Max(1, counts.Sum(c => c.Rows)), new SortedDictionary<string, long>(StringComparer.Ordinal));
        foreach (var (table, _) in counts)
        {
            lines.Add(new BackupTable(table.Name, table.Columns.ToDictionary(c => c.Name, c => c.Kind.ToString().ToLowerInvariant())));
            var rows = 0L;
            await using var reader = await snapshot.ReadAsync(table, inOrder: false, stop);
            while (await reader.ReadAsync(stop))
            {
                RowText.Write(lines.Row(), reader, table);
                lines.EndRow();
                rows++;
                if (++done % TellEvery == 0)
                    progress?.Report(new(done, Math.Min(1, (double)done / all)));
            }
            end[table.Name] = rows;
        }
        return lines.End(end);
    }

    private sealed class Lines : IAsyncDisposable
    {
        private readonly ArrayBufferWriter<byte> waiting = new(FlushAt * 2);
        private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        private readonly GZipStream packed;
        private readonly Utf8JsonWriter json;

        public Lines(Stream to)
        {
            packed = new(to, CompressionLevel.Fastest);
            // The rows come from columns that know what they hold.
            json = new(waiting, new() { SkipValidation = true, Encoder = BackupHead.Json.Encoder });
        }

        public Utf8JsonWriter Row() => json;

        public void EndRow()
        {
            json.Flush();
            json.Reset();
            Break();
        }

        public void Add<T>(T line)
        {
            JsonSerializer.Serialize(json, line, BackupHead.Json);
            EndRow();
        }

        public BackupEnd End(IReadOnlyDictionary<string, long> rows)
        {
            Flush();
            var end = new BackupEnd(rows, Convert.ToHexStringLower(hash.GetHashAndReset()));
            Add(end);
            Flush();
            return end;
        }

        private void Break()
        {
            waiting.Write("\n"u8);
            if (waiting.WrittenCount >= FlushAt)
                Flush();
        }

        private void Flush()
        {
            hash.AppendData(waiting.WrittenSpan);
            packed.Write(waiting.WrittenSpan);
            waiting.ResetWrittenCount();
        }

        public async ValueTask DisposeAsync()
        {
            await json.DisposeAsync();
            await packed.DisposeAsync();
            hash.Dispose();
        }
    }
}
