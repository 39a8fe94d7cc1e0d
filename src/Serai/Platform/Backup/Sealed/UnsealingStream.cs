using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Serai.Platform.Backup.Sealed;

/// <summary>Decrypts what is read of it; nothing comes out of a piece that is not as it was written.</summary>
public sealed class UnsealingStream : Stream
{
    /// <summary>More rounds than this nobody asks for but to keep a machine busy.</summary>
    private const int MostRounds = 10_000_000;

    private readonly Stream from;
    private readonly AesGcm aes;
    private readonly byte[] plain = new byte[SealedFormat.Piece];
    private readonly byte[] ahead = new byte[SealedFormat.Piece + SealedFormat.Tag + 1];
    private int have, at, filled;
    private long number;
    private bool isOver;

    /// <param name="from">Behind its mark.</param>
    /// <param name="password">What it was sealed with.</param>
    /// <exception cref="SealBroken">It is cut short.</exception>
    public UnsealingStream(Stream from, string password)
    {
        this.from = from;
        Span<byte> head = stackalloc byte[sizeof(int) + SealedFormat.Salt];
        if (from.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
            throw new SealBroken("The file ends in its first line.");
        var rounds = BinaryPrimitives.ReadInt32BigEndian(head);
        if (rounds is < 1 or > MostRounds)
            throw new SealBroken("The file's first line is damaged.");
        aes = SealedFormat.Open(password, head[sizeof(int)..], rounds);
    }

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (at == filled && !isOver)
            ReadPiece();
        var some = Math.Min(buffer.Length, filled - at);
        plain.AsSpan(at, some).CopyTo(buffer);
        at += some;
        return some;
    }

    private void ReadPiece()
    {
        have += from.ReadAtLeast(ahead.AsSpan(have), ahead.Length - have, throwOnEndOfStream: false);
        // One byte more than a full piece says that it is not the last.
        isOver = have < ahead.Length;
        var length = Math.Min(have, ahead.Length - 1) - SealedFormat.Tag;
        if (length < 0)
            throw Broken();
        try
        {
            aes.Decrypt(SealedFormat.NonceOf(number++, isOver), ahead.AsSpan(0, length), ahead.AsSpan(length, SealedFormat.Tag), plain.AsSpan(0, length));
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Broken();
        }
        (at, filled) = (0, length);
        if (!isOver)
            ahead[0] = ahead[^1];
        have = isOver ? 0 : 1;
    }

    private SealBroken Broken() => new(number <= 1
        ? "The password is another than the one that the backup was made with, or the file is damaged."
        : $"The file is damaged, or its end is missing: piece {number} is not as it was written.");

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            aes.Dispose();
            from.Dispose();
        }
        base.Dispose(disposing);
    }

    public override void Flush()
    {
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
