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
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, .. Chunk("IHDR"u8, head), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    /// <summary>The head of a WebP without loss, and bytes after it.</summary>
    public static byte[] WebP(int width, int height)
    {
        var bits = (uint)(width - 1) | ((uint)(height - 1) << 14);
        byte[] data = [0x2F, .. BitConverter.GetBytes(bits), .. new byte[7]];
        byte[] body = [.. "WEBPVP8L"u8, .. BitConverter.GetBytes(data.Length), .. data];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
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
