using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Serai.Platform.Files.Images;

/// <summary>The pieces of a PNG (ISO/IEC 15948): each with its sum, those that must be there, and no other that a browser would have to know.</summary>
internal static class PngPieces
{
    private const int Frame = 12, HeadLength = 13, MostInterlaced = 2, Palette = 3, Colour = 3, IsOptional = 0x20;

    private static ReadOnlySpan<byte> Start => [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    public static bool Begins(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Start);

    public static ImageRefused Read(ReadOnlySpan<byte> bytes, long mostPoints, ref ImageHead? image)
    {
        using var packed = new MemoryStream();
        var (wanted, colours) = ((Least: 0L, Most: 0L), 0);
        var rest = bytes[Start.Length..];
        while (rest.Length >= Frame)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - Frame) return ImageRefused.Damaged;
            var kind = rest[4..8];
            var data = rest.Slice(8, (int)length);
            if (Crc32.HashToUInt32(rest.Slice(4, (int)length + 4)) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..])) return ImageRefused.Damaged;
            if (image is null)
            {
                if (!kind.SequenceEqual("IHDR"u8) || Head(data, out wanted, out colours) is not { } head) return ImageRefused.Damaged;
                image = head;
                if ((long)head.Width * head.Height > mostPoints) return ImageRefused.TooManyPoints;
            }
            else if (kind.SequenceEqual("PLTE"u8))
            {
                if (packed.Length > 0 || !IsPalette(data, ref colours)) return ImageRefused.Damaged;
            }
            else if (kind.SequenceEqual("IDAT"u8))
            {
                if (colours > 0) return ImageRefused.Damaged;
                packed.Write(data);
            }
            else if (kind.SequenceEqual("IEND"u8))
                return rest.Length == Frame && Unpacks(packed, wanted) ? ImageRefused.None : ImageRefused.Damaged;
            // A second head, or what nobody knows.
            else if ((kind[0] & IsOptional) == 0)
                return ImageRefused.Damaged;
            rest = rest[(Frame + (int)length)..];
        }
        return ImageRefused.Damaged;
    }

    /// <param name="data">What the piece holds.</param>
    /// <param name="wanted">How many bytes the picture unpacks to.</param>
    /// <param name="colours">How many colours its palette may have; none where its points are no numbers of one.</param>
    private static ImageHead? Head(ReadOnlySpan<byte> data, out (long Least, long Most) wanted, out int colours)
    {
        (wanted, colours) = (default, 0);
        if (data.Length != HeadLength) return null;
        var (width, height, depth) = (BinaryPrimitives.ReadUInt32BigEndian(data), BinaryPrimitives.ReadUInt32BigEndian(data[4..]), data[8]);
        var channels = (data[9], depth) switch
        {
            (0, 1 or 2 or 4 or 8 or 16) or (Palette, 1 or 2 or 4 or 8) => 1,
            (2, 8 or 16) => 3,
            (4, 8 or 16) => 2,
            (6, 8 or 16) => 4,
            _ => 0,
        };
        // How it is packed, how its lines are written: of each there is one way; drawn at once, or in passes.
        if (width is 0 or > int.MaxValue || height is 0 or > int.MaxValue || channels == 0 || data[10] != 0 || data[11] != 0 || data[12] > 1) return null;
        if (data[9] == Palette) colours = 1 << depth;
        // A byte before each line says how it is written.
        var whole = (1 + ((long)width * channels * depth + 7) / 8) * height;
        wanted = data[12] == 0 ? (whole, whole) : (whole / MostInterlaced, whole * MostInterlaced);
        return new("image/png", (int)width, (int)height);
    }

    // Three bytes for each colour. One that is wanted is looked for no more.
    private static bool IsPalette(ReadOnlySpan<byte> data, ref int colours)
    {
        var (most, count) = (colours == 0 ? 256 : colours, data.Length / Colour);
        colours = 0;
        return data.Length % Colour == 0 && count > 0 && count <= most;
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
            return length > 0 && length >= wanted.Least;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
