using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Serai.Platform.Backup.Sealed;

/// <summary>Encrypts what is written to it. The last piece is written when it is disposed of.</summary>
public sealed class SealingStream : Stream
{
    private readonly Stream to;
    private readonly AesGcm aes;
    private readonly byte[] piece = new byte[SealedFormat.Piece];
    private readonly byte[] sealedPiece = new byte[SealedFormat.Piece + SealedFormat.Tag];
    private int filled;
    private long number;
    private bool isClosed;

    public SealingStream(Stream to, string password)
    {
        this.to = to;
        var salt = RandomNumberGenerator.GetBytes(SealedFormat.Salt);
        aes = SealedFormat.Open(password, salt, SealedFormat.Rounds);
        Span<byte> rounds = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32BigEndian(rounds, SealedFormat.Rounds);
        to.Write(SealedFormat.Mark);
        to.Write(rounds);
        to.Write(salt);
    }

    public override bool CanRead => false;
    public override bool CanSeek => false;
    public override bool CanWrite => true;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (buffer.Length > 0)
        {
            // A full piece is written only once more comes: the last one is marked.
            if (filled == piece.Length)
                WritePiece(isLast: false);
            var some = Math.Min(buffer.Length, piece.Length - filled);
            buffer[..some].CopyTo(piece.AsSpan(filled));
            filled += some;
            buffer = buffer[some..];
        }
    }

    public override void Flush()
    {
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && !isClosed)
        {
            isClosed = true;
            WritePiece(isLast: true);
            to.Flush();
            aes.Dispose();
            to.Dispose();
        }
        base.Dispose(disposing);
    }

    private void WritePiece(bool isLast)
    {
        aes.Encrypt(SealedFormat.NonceOf(number++, isLast), piece.AsSpan(0, filled), sealedPiece.AsSpan(0, filled), sealedPiece.AsSpan(filled, SealedFormat.Tag));
        to.Write(sealedPiece.AsSpan(0, filled + SealedFormat.Tag));
        filled = 0;
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
    public override void SetLength(long value) => throw new NotSupportedException();
}
