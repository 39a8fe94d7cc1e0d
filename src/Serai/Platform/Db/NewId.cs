using System.Security.Cryptography;

namespace Serai.Platform.Db;

/// <summary>
/// Ids of version 7 (RFC 9562): milliseconds first, so that they grow, then 74 random bits. The random ones are fetched for many
/// ids at once: a row that is read gets an id before it gets its own, and asking the system each time took longer than the reading.
/// </summary>
public static class NewId
{
    private const int Bytes = 16, Many = 128, VersionAt = 6, VariantAt = 8;

    [ThreadStatic]
    private static byte[]? random;

    [ThreadStatic]
    private static int used;

    public static Guid Next()
    {
        if (random is null || used == random.Length)
        {
            random ??= new byte[Bytes * Many];
            RandomNumberGenerator.Fill(random);
            used = 0;
        }
        Span<byte> id = stackalloc byte[Bytes];
        random.AsSpan(used, Bytes).CopyTo(id);
        used += Bytes;
        var now = SystemClock.Instance.GetCurrentInstant().ToUnixTimeMilliseconds();
        for (var i = 0; i < VersionAt; i++)
            id[i] = (byte)(now >> (8 * (VersionAt - 1 - i)));
        id[VersionAt] = (byte)(0x70 | id[VersionAt] & 0x0F);
        id[VariantAt] = (byte)(0x80 | id[VariantAt] & 0x3F);
        return new(id, bigEndian: true);
    }
}
