using Microsoft.IO;

namespace Serai.Platform.Web.Caching;

/// <summary>
/// Collects an answer that may be kept. One that grows beyond what is worth keeping is let through to the reader as it
/// comes, so that no answer is ever in memory whole because of its address alone.
/// </summary>
public sealed class CollectedBody(RecyclableMemoryStream made, Stream reader) : Stream
{
    /// <summary>Pages have some 100 kB.</summary>
    public const int Most = 4 << 20;

    /// <summary>The reader has had its beginning: it cannot be kept any more.</summary>
    public bool IsLetThrough { get; private set; }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (IsLetThrough || made.Length + buffer.Length > Most)
        {
            await LetThrough(cancellationToken);
            await reader.WriteAsync(buffer, cancellationToken);
        }
        else
        {
            made.Write(buffer.Span);
        }
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    // The server takes nothing that would make a thread wait; the next to write otherwise, or the end, takes it along.
    public override void Write(byte[] buffer, int offset, int count) => made.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => made.Write(buffer);

    public override void Flush()
    {
    }

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (!IsLetThrough && made.Length <= Most) return;
        await LetThrough(cancellationToken);
        await reader.FlushAsync(cancellationToken);
    }

    /// <summary>Gives the reader all that is collected.</summary>
    public async Task LetThrough(CancellationToken stop)
    {
        IsLetThrough = true;
        foreach (var part in made.GetReadOnlySequence())
            await reader.WriteAsync(part, stop);
        made.SetLength(0);
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
