using System.IO.Compression;
using System.Security.Cryptography;

namespace Serai.Credentials;

/// <summary>
/// A bit for each credential. A list has many more places than credentials, so that whoever asks for it does not tell which one was asked about.
/// Source: Bitstring Status List 1.0 (W3C), sections 2 and 3.
/// </summary>
public sealed class StatusList
{
    /// <summary>The fewest places that the standard allows: 16 KiB.</summary>
    public const int FewestEntries = 131_072;

    /// <summary>The most that are read: 2 MiB. A compressed list could else become as large as the memory.</summary>
    public const int MostEntries = 16_777_216;

    // Base64url with one letter that says so (Multibase).
    private const char Multibase = 'u';

    private readonly byte[] _bits;

    private StatusList(byte[] bits) => _bits = bits;

    /// <summary>A list with no bit set.</summary>
    /// <param name="entries">How many places; a multiple of 8.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than <see cref="FewestEntries"/>, more than <see cref="MostEntries"/>, or no multiple of 8.</exception>
    public StatusList(int entries = FewestEntries)
    {
        if (entries is < FewestEntries or > MostEntries || entries % 8 != 0) throw new ArgumentOutOfRangeException(nameof(entries));
        _bits = new byte[entries / 8];
    }

    /// <summary>How many places it has.</summary>
    public int Entries => _bits.Length * 8;

    /// <summary>The bit at an index from 0; 0 is the leftmost bit of the first byte.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such place.</exception>
    public bool this[int index]
    {
        get => (_bits[index / 8] & Bit(index)) != 0;
        set => _bits[index / 8] = (byte)(value ? _bits[index / 8] | Bit(index) : _bits[index / 8] & ~Bit(index));
    }

    /// <summary>The list compressed with GZIP (RFC 1952), as multibase base64url without padding.</summary>
    public string Encode()
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize)) zip.Write(_bits);
        return Multibase + Base64Text.Of(packed.ToArray());
    }

    /// <summary>Reads what <see cref="Encode"/>, or another program, wrote.</summary>
    /// <returns>Null where it is written otherwise, cannot be unpacked, or is smaller or larger than a list may be.</returns>
    public static StatusList? Read(string encoded)
    {
        if (encoded.Length is < 2 or > CredentialLimits.StatusListLength || encoded[0] != Multibase || Base64Text.Read(encoded[1..]) is not { } packed) return null;
        var bits = new byte[MostEntries / 8 + 1];
        int length;
        try
        {
            using var zip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
            length = zip.ReadAtLeast(bits, bits.Length, throwOnEndOfStream: false);
        }
        catch (InvalidDataException)
        {
            return null;
        }
        return length * 8L is >= FewestEntries and <= MostEntries ? new(bits[..length]) : null;
    }

    /// <summary>An index that was not used before, each with the same chance: in order they would tell who was issued a credential before whom.</summary>
    /// <param name="used">Those that were given out, ever: one that is given out again would take over what was said of another.</param>
    /// <param name="entries">How many places the list has.</param>
    /// <returns>Null where none is left; it is time for another list.</returns>
    public static int? Draw(IReadOnlySet<int> used, int entries = FewestEntries)
    {
        var free = entries - used.Count(i => i >= 0 && i < entries);
        if (free <= 0) return null;
        var left = RandomNumberGenerator.GetInt32(free);
        for (var index = 0; ; index++)
            if (!used.Contains(index) && left-- == 0) return index;
    }

    private static int Bit(int index) => 0x80 >> (index % 8);
}
