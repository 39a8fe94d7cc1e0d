using System.IO.Compression;

namespace Serai.Platform.Tables.Workbooks;

/// <summary>
/// How much of a workbook may come out of its archive, all parts together, and how much text out of its cells: a few kilobytes can
/// unpack to a full disk, and many cells can point at one long text.
/// </summary>
internal sealed class UnpackedBound(TableLimits limits, long packed)
{
    private const long AlwaysFine = 16 << 20;

    private readonly long dense = Math.Max(AlwaysFine, packed * limits.MaxRatio);
    private long unpacked, text;

    /// <exception cref="TableRefused">It is too much.</exception>
    public void Add(int bytes) => Check(unpacked += bytes);

    /// <summary>Counts the text of a cell.</summary>
    /// <exception cref="TableRefused">It is too much.</exception>
    public void AddText(int characters) => Check(text += characters);

    private void Check(long total)
    {
        if (total > limits.MaxBytes)
            throw new TableRefused(new(TableProblemCode.TooLarge, $"{limits.MaxBytes >> 20}"));
        if (total > dense)
            throw new TableRefused(new(TableProblemCode.TooDense, $"{limits.MaxRatio}"));
    }
}

/// <summary>A part of a workbook, read on and counted.</summary>
internal sealed class BoundedEntry(ZipArchiveEntry entry, UnpackedBound bound) : Stream
{
    private readonly Stream inner = entry.Open();
    private long read;

    /// <summary>How much of it is read, from 0 to 1.</summary>
    public double Part => Math.Min(1, read / Math.Max(1.0, entry.Length));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            return Counted(await inner.ReadAsync(buffer, cancellationToken));
        }
        catch (InvalidDataException)
        {
            throw new TableRefused(new(TableProblemCode.Damaged));
        }
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count)
    {
        try
        {
            return Counted(inner.Read(buffer, offset, count));
        }
        catch (InvalidDataException)
        {
            throw new TableRefused(new(TableProblemCode.Damaged));
        }
    }

    private int Counted(int bytes)
    {
        read += bytes;
        bound.Add(bytes);
        return bytes;
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => read;
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing) inner.Dispose();
        base.Dispose(disposing);
    }
}
