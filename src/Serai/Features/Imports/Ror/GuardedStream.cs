using System.Globalization;
using System.IO.Compression;
using System.IO.Hashing;

namespace Serai.Features.Imports.Ror;

/// <summary>
/// Reads on, and refuses to once more comes out than may be: a few kilobytes of zip can unpack to a full disk.
/// At a zip entry's end its checksum is compared.
/// </summary>
internal sealed class GuardedStream(Stream inner, long maxBytes, long maxUnpacked = long.MaxValue, int maxRatio = 0, uint? checksum = null) : Stream
{
    private readonly Crc32? crc = checksum is null ? null : new();
    private long total;

    public static GuardedStream Of(ZipArchiveEntry entry, RorLimits limits)
    {
        // Small files pack well by chance: the ratio counts from a megabyte on.
        var unpacked = Math.Max(1L << 20, entry.CompressedLength * limits.MaxRatio);
        return new(entry.Open(), limits.MaxBytes, unpacked, limits.MaxRatio, entry.Crc32);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int read;
        try
        {
            read = await inner.ReadAsync(buffer, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new RorProblemFound(new(RorProblemCode.DamagedArchive, 0, null));
        }
        total += read;
        if (total > maxUnpacked)
            throw new RorProblemFound(new(RorProblemCode.TooDense, 0, null, maxRatio.ToString(CultureInfo.InvariantCulture)));
        if (total > maxBytes)
            throw new RorProblemFound(new(RorProblemCode.TooLarge, 0, null, (maxBytes >> 20).ToString(CultureInfo.InvariantCulture)));
        crc?.Append(buffer.Span[..read]);
        if (read == 0 && buffer.Length > 0 && crc is not null && crc.GetCurrentHashAsUInt32() != checksum)
            throw new RorProblemFound(new(RorProblemCode.ChecksumDiffers, 0, null));
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => total;
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
        if (disposing)
            inner.Dispose();
        base.Dispose(disposing);
    }
}
