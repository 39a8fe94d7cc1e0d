using System.Buffers.Binary;

namespace Serai.Platform.Files.Images;

/// <summary>The pieces of a WebP (RFC 9649): each as long as it says, and one of them a picture of the size that is told.</summary>
internal static class WebPPieces
{
    private const int Start = 12, PieceHead = 8, ExtendedLength = 10, FrameHead = 16, Moves = 0x02, SizeBits = 0x3FFF;

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.Length >= Start && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8);

    public static ImageRefused Read(ReadOnlySpan<byte> bytes, ref ImageHead? image)
    {
        // One byte more makes an odd length even.
        var length = 8L + BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (length < Start || length > bytes.Length || length + 1 < bytes.Length) return ImageRefused.Damaged;
        var rest = bytes[Start..];
        if (!Next(ref rest, out var kind, out var data)) return ImageRefused.Damaged;
        var size = kind.SequenceEqual("VP8X"u8) ? Extended(data, rest) : Drawn(kind, data);
        if (size is not ( > 0 and var width, > 0 and var height)) return ImageRefused.Damaged;
        image = new("image/webp", width, height);
        return ImageRefused.None;
    }

    // Its size stands first, then what goes with the picture, then the picture; one that moves has a picture in each frame.
    private static (int Width, int Height)? Extended(ReadOnlySpan<byte> head, ReadOnlySpan<byte> rest)
    {
        if (head.Length != ExtendedLength) return null;
        var (size, moves) = ((Three(head[4..]) + 1, Three(head[7..]) + 1), (head[0] & Moves) != 0);
        while (Next(ref rest, out var kind, out var data))
            if (moves && kind.SequenceEqual("ANMF"u8))
                return data.Length > FrameHead && HasPicture(data[FrameHead..]) ? size : null;
            else if (!moves && Drawn(kind, data) is { } drawn)
                return drawn == size ? size : null;
        return null;
    }

    private static bool HasPicture(ReadOnlySpan<byte> pieces)
    {
        while (Next(ref pieces, out var kind, out var data))
            if (Drawn(kind, data) is not null) return true;
        return false;
    }

    /// <summary>The size of a picture by its own first bytes; null for what is none.</summary>
    private static (int Width, int Height)? Drawn(ReadOnlySpan<byte> kind, ReadOnlySpan<byte> data)
    {
        if (kind.SequenceEqual("VP8 "u8))
            return data.Length > 10 && (data[0] & 1) == 0 && data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
                ? (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & SizeBits, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & SizeBits)
                : null;
        if (!kind.SequenceEqual("VP8L"u8) || data.Length <= 5 || data[0] != 0x2F) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(data[1..]);
        // The last three bits are the number of a version, of which there is one.
        return bits >> 29 == 0 ? ((int)(bits & SizeBits) + 1, (int)((bits >> 14) & SizeBits) + 1) : null;
    }

    // A piece of an odd length has one byte more behind it.
    private static bool Next(ref ReadOnlySpan<byte> rest, out ReadOnlySpan<byte> kind, out ReadOnlySpan<byte> data)
    {
        kind = data = default;
        if (rest.Length < PieceHead) return false;
        var length = BinaryPrimitives.ReadUInt32LittleEndian(rest[4..]);
        if (length > rest.Length - PieceHead) return false;
        kind = rest[..4];
        data = rest.Slice(PieceHead, (int)length);
        rest = rest[Math.Min(rest.Length, PieceHead + (int)length + (int)(length & 1))..];
        return true;
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
