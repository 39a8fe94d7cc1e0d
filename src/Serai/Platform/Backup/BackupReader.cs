using System.Text.Json;
using Serai.Platform.Backup.Rows;

namespace Serai.Platform.Backup;

/// <summary>Reads a backup, table by table, and refuses one that is not as it was written.</summary>
public sealed class BackupReader : IDisposable
{
    private readonly BackupLines lines;
    private readonly Dictionary<string, long> read = new(StringComparer.Ordinal);
    private BackupTable? next;

    private BackupReader(BackupLines lines, BackupHead head) => (this.lines, Head) = (lines, head);

    public BackupHead Head { get; }

    /// <summary>After the last table.</summary>
    public BackupEnd? End { get; private set; }

    /// <summary>Rows read so far.</summary>
    public long Rows { get; private set; }

    /// <param name="file">It must be able to go back; it is closed with the reader.</param>
    /// <param name="password">Null for one that is not encrypted.</param>
    /// <exception cref="BackupRefused">It is no backup, or one of a program that is newer than this.</exception>
    public static BackupReader Open(Stream file, string? password)
    {
        BackupLines? lines = null;
        try
        {
            lines = BackupLines.Open(file, password);
            var head = Read<BackupHead>(lines.Next()) ?? throw new BackupRefused("The file is no backup of Serai: its first line says nothing of one.");
            if (head.Format > BackupHead.Known)
                throw new BackupRefused($"The backup was made by Serai {head.Program}, which is newer than this one ({SeraiVersion.Text}): restore it with that version or a later one.");
            var reader = new BackupReader(lines, head);
            reader.Advance(lines.Next());
            return reader;
        }
        catch
        {
            (lines as IDisposable ?? file).Dispose();
            throw;
        }
    }

    /// <summary>The next table; null behind the last.</summary>
    public BackupTable? NextTable() => next;

    /// <summary>The rows of <see cref="NextTable"/>, once, to the end.</summary>
    /// <param name="columns">Where the cells go, in their order.</param>
    /// <param name="database">What takes them.</param>
    public IEnumerable<object?[]> ReadRows(IReadOnlyList<ColumnShape> columns, DatabaseKind database)
    {
        var (table, count) = (next!.Table, 0L);
        while (Row(columns, database) is { } row)
        {
            count++;
            Rows++;
            yield return row;
        }
        read[table] = count;
    }

    /// <summary>Reads it all and keeps nothing: whether it can be restored.</summary>
    public void Check(CancellationToken stop)
    {
        while (next is { } table)
        {
            var columns = table.Columns.Select(c => new ColumnShape(c.Key, EnumNames.Read<CellKind>(c.Value, anyCase: true) ?? throw Damaged(), "")).ToList();
            foreach (var _ in ReadRows(columns, DatabaseKind.Sqlite))
                stop.ThrowIfCancellationRequested();
        }
    }

    private object?[]? Row(IReadOnlyList<ColumnShape> columns, DatabaseKind database)
    {
        var line = lines.Next();
        if (line.IsEmpty || line[0] != (byte)'[')
        {
            Advance(line);
            return null;
        }
        try
        {
            var json = new Utf8JsonReader(line);
            json.Read();
            return RowText.Read(ref json, columns, database);
        }
        catch (Exception problem) when (problem is JsonException or FormatException)
        {
            throw Damaged();
        }
    }

    // Behind the rows of a table comes another, or the end.
    private void Advance(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
            throw BackupLines.Cut();
        next = Read<BackupTable>(line);
        if (next is not null)
            return;
        End = Read<BackupEnd>(line) ?? throw Damaged();
        if (End.Sha256 != lines.Sha256)
            throw Damaged();
        // To the very end: what packed and sealed it has sums of its own there.
        if (!lines.Next().IsEmpty)
            throw Damaged();
    }

    /// <summary>Says whether all came that the last line promises.</summary>
    public void CheckCounts()
    {
        foreach (var (table, rows) in End?.End ?? throw BackupLines.Cut())
            if (read.GetValueOrDefault(table) != rows)
                throw new BackupRefused($"The backup promises {rows} rows of {table}, and has {read.GetValueOrDefault(table)}.");
    }

    private static BackupRefused Damaged() => new("The file is damaged: a line of it is not as it was written.");

    private static T? Read<T>(ReadOnlySpan<byte> line)
        where T : class
    {
        try
        {
            return line.IsEmpty ? null : JsonSerializer.Deserialize<T>(line, BackupHead.Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public void Dispose() => lines.Dispose();
}
