using System.Text;

namespace Serai.Features.People.SecondFactor;

/// <summary>Bytes in letters and digits: each five bits one character.</summary>
public static class Base32
{
    /// <summary>What authenticator apps read (RFC 4648, 6).</summary>
    public const string Rfc = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>What people copy from paper: none of them looks like another (after Crockford).</summary>
    public const string OnPaper = "0123456789abcdefghjkmnpqrstvwxyz";

    private const int Bits = 5;

    /// <summary>Without the signs at the end that only fill up.</summary>
    public static string Write(ReadOnlySpan<byte> bytes, string letters)
    {
        var text = new StringBuilder((bytes.Length * 8 + Bits - 1) / Bits);
        int held = 0, bits = 0;
        foreach (var b in bytes)
        {
            held = (held << 8) | b;
            for (bits += 8; bits >= Bits; bits -= Bits)
                text.Append(letters[(held >> (bits - Bits)) & 31]);
            held &= (1 << bits) - 1;
        }
        if (bits > 0) text.Append(letters[(held << (Bits - bits)) & 31]);
        return text.ToString();
    }

    /// <summary>In groups of four, as people read it aloud.</summary>
    public static string InFours(string text, char between) => string.Join(between, text.Chunk(4).Select(c => new string(c)));
}
