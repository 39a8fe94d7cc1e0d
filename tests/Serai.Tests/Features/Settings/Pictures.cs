using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;

namespace Serai.Tests.Features.Settings;

/// <summary>Pictures, and what says it is one.</summary>
internal static class Pictures
{
    /// <summary>A PNG of one grey, true to its head.</summary>
    public static byte[] Png(int width, int height) => Png(width, height, (width + 1L) * height);

    /// <param name="unpacked">How many bytes its points unpack to, whatever its head says.</param>
    public static byte[] Png(int width, int height, long unpacked)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            for (var left = unpacked; left > 0; left -= 1 << 16)
                zlib.Write(new byte[(int)Math.Min(left, 1 << 16)]);
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        head[8] = 8;
        return Png(("IHDR", head), ("IDAT", packed.ToArray()), ("IEND", []));
    }

    /// <param name="pieces">As they are, each with its right sum.</param>
    public static byte[] Png(params (string Kind, byte[] Data)[] pieces) =>
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. pieces.SelectMany(p => Chunk(System.Text.Encoding.ASCII.GetBytes(p.Kind), p.Data))];

    /// <summary>The head of a PNG of 40 by 30 points.</summary>
    public static byte[] Head(byte depth, byte colour) => [0, 0, 0, 40, 0, 0, 0, 30, depth, colour, 0, 0, 0];

    /// <summary>Points of nothing, packed.</summary>
    public static byte[] Packed(int unpacked)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zlib.Write(new byte[unpacked]);
        return packed.ToArray();
    }

    /// <summary>The head of a WebP without loss, and bytes after it.</summary>
    public static byte[] WebP(int width, int height) => WebP(("VP8L", Lossless(width, height)));

    /// <param name="pieces">As they are, one behind another.</param>
    public static byte[] WebP(params (string Kind, byte[] Data)[] pieces)
    {
        byte[] body = [.. "WEBP"u8, .. pieces.SelectMany(p => (byte[])[.. System.Text.Encoding.ASCII.GetBytes(p.Kind), .. BitConverter.GetBytes(p.Data.Length), .. p.Data, .. new byte[p.Data.Length & 1]])];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
    }

    /// <summary>What a WebP says before its picture: whether it moves, and its size.</summary>
    public static byte[] Extended(byte flags, byte width, byte height) => [flags, 0, 0, 0, (byte)(width - 1), 0, 0, (byte)(height - 1), 0, 0];

    /// <summary>The first bytes of a picture without loss.</summary>
    public static byte[] Lossless(int width, int height)
    {
        var bits = (uint)(width - 1) | ((uint)(height - 1) << 14);
        return [0x2F, .. BitConverter.GetBytes(bits), .. new byte[7]];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> kind, byte[] data)
    {
        byte[] sealed_ = [.. kind, .. data];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, data.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32.HashToUInt32(sealed_));
        return [.. length, .. sealed_, .. sum];
    }
}
