using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Serai.Platform.Files.Images;

/// <summary>Why a picture is not taken.</summary>
public enum ImageRefused
{
    None,

    /// <summary>Neither PNG nor WebP by its own bytes.</summary>
    NotOne,

    /// <summary>It begins like one, and goes on like none.</summary>
    Damaged,

    /// <summary>More points than are wanted: a small file can hold a picture that fills the memory of whoever opens it.</summary>
    TooManyPoints,
}

/// <summary>
/// What a picture is by its own bytes, without drawing it. A PNG is read whole: its pieces with their sums, and that what it unpacks to is as long
/// as its size says; what it carries beside the picture is not measured. Of a WebP the size and the length are looked at.
/// </summary>
/// <param name="Type">Its media type.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
public sealed record ImageHead(string Type, int Width, int Height)
{
    private const int ChunkFrame = 12, HeadLength = 13, MostInterlaced = 2, WebPTelling = 12, WebPHead = 30;

    private static ReadOnlySpan<byte> PngStart => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <param name="bytes">All of it.</param>
    /// <param name="mostPoints">Width times height.</param>
    /// <param name="image">What it is, where nothing is wrong.</param>
    public static ImageRefused Read(ReadOnlySpan<byte> bytes, long mostPoints, out ImageHead? image)
    {
        image = null;
        var refused = bytes.StartsWith(PngStart) ? Png(bytes, mostPoints, ref image)
            : bytes.Length >= WebPTelling && bytes.StartsWith("RIFF"u8) && bytes[8..12].SequenceEqual("WEBP"u8) ? WebP(bytes, ref image)
            : ImageRefused.NotOne;
        if (refused == ImageRefused.None && (long)image!.Width * image.Height > mostPoints) refused = ImageRefused.TooManyPoints;
        if (refused != ImageRefused.None) image = null;
        return refused;
    }

    private static ImageRefused Png(ReadOnlySpan<byte> bytes, long mostPoints, ref ImageHead? image)
    {
        using var packed = new MemoryStream();
        var wanted = (Least: 0L, Most: 0L);
        var rest = bytes[PngStart.Length..];
        while (rest.Length >= ChunkFrame)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - ChunkFrame) return ImageRefused.Damaged;
            var kind = rest[4..8];
            var data = rest.Slice(8, (int)length);
            if (Crc32.HashToUInt32(rest.Slice(4, (int)length + 4)) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..])) return ImageRefused.Damaged;
            if (image is null)
            {
                if (!kind.SequenceEqual("IHDR"u8) || Head(data, out wanted) is not { } head) return ImageRefused.Damaged;
                image = head;
                if ((long)head.Width * head.Height > mostPoints) return ImageRefused.TooManyPoints;
            }
            else if (kind.SequenceEqual("IDAT"u8))
                packed.Write(data);
            else if (kind.SequenceEqual("IEND"u8))
                return rest.Length == ChunkFrame && Unpacks(packed, wanted) ? ImageRefused.None : ImageRefused.Damaged;
            rest = rest[(ChunkFrame + (int)length)..];
        }
        return ImageRefused.Damaged;
    }

    private static ImageHead? Head(ReadOnlySpan<byte> data, out (long Least, long Most) wanted)
    {
        wanted = default;
        if (data.Length != HeadLength) return null;
        var (width, height, depth) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]), data[8]);
        var channels = data[9] switch { 0 or 3 => 1, 2 => 3, 4 => 2, 6 => 4, _ => 0 };
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || channels == 0 || depth is not (1 or 2 or 4 or 8 or 16)) return null;
        // A byte before each line says how it is written.
        var whole = (1 + ((long)width * channels * depth + 7) / 8) * height;
        wanted = data[12] == 0 ? (whole, whole) : (whole / MostInterlaced, whole * MostInterlaced);
        return new("image/png", (int)width, (int)height);
    }

    // As much as its size says and no more; one that is drawn in passes has some bytes more for its lines.
    private static bool Unpacks(MemoryStream packed, (long Least, long Most) wanted)
    {
        packed.Position = 0;
        try
        {
            using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
            var (buffer, length) = (new byte[1 << 16], 0L);
            while (unpacked.Read(buffer) is > 0 and var read)
                if ((length += read) > wanted.Most) return false;
            return length >= wanted.Least;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static ImageRefused WebP(ReadOnlySpan<byte> bytes, ref ImageHead? image)
    {
        // One byte more makes an odd length even.
        var length = 8L + BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
        if (bytes.Length < WebPHead || length > bytes.Length || length + 1 < bytes.Length) return ImageRefused.Damaged;
        var kind = bytes[12..16];
        var data = bytes[20..];
        (int Width, int Height)? size = kind.SequenceEqual("VP8 "u8) && data[3..6].SequenceEqual((ReadOnlySpan<byte>)[0x9D, 0x01, 0x2A])
                ? (BinaryPrimitives.ReadUInt16LittleEndian(data[6..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data[8..]) & 0x3FFF)
            : kind.SequenceEqual("VP8L"u8) && data[0] == 0x2F && BinaryPrimitives.ReadUInt32LittleEndian(data[1..]) is var bits ? ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1)
            : kind.SequenceEqual("VP8X"u8) ? (Three(data[4..]) + 1, Three(data[7..]) + 1)
            : null;
        if (size is not ( > 0 and var width, > 0 and var height)) return ImageRefused.Damaged;
        image = new("image/webp", width, height);
        return ImageRefused.None;
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | (bytes[1] << 8) | (bytes[2] << 16);
}
