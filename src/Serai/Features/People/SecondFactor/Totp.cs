using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;

namespace Serai.Features.People.SecondFactor;

/// <summary>
/// The numbers that an authenticator app shows: RFC 6238 with what all apps know, SHA-1, six digits and half a minute. SHA-1 is
/// no weakness here: the number is no signature, and lives for a minute.
/// </summary>
public static class Totp
{
    public const int Digits = 6, StepSeconds = 30, KeyBytes = 20;

    // A clock may be half a minute off, and a number takes time to type.
    private const int Around = 1;

    public static byte[] NewKey() => RandomNumberGenerator.GetBytes(KeyBytes);

    /// <summary>Which half minute since 1970.</summary>
    public static long StepAt(Instant at) => Math.DivRem(at.ToUnixTimeSeconds(), StepSeconds).Quotient;

    /// <summary>The number of a half minute.</summary>
    public static string Code(ReadOnlySpan<byte> key, long step, int digits = Digits)
    {
        Span<byte> counter = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        Span<byte> hash = stackalloc byte[HMACSHA1.HashSizeInBytes];
#pragma warning disable CA5350 // The standard's and all apps' own: see above.
        HMACSHA1.HashData(key, counter, hash);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash[(hash[^1] & 0xF)..]) & 0x7FFFFFFF;
        var most = 1u;
        for (var i = 0; i < digits; i++) most *= 10;
        return (number % most).ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
    }

    /// <param name="after">The half minute whose number was taken last: that one and those before are spent.</param>
    /// <returns>The half minute that the number belongs to; null where it belongs to none of now.</returns>
    public static long? Find(ReadOnlySpan<byte> key, string code, Instant now, long after)
    {
        long? found = null;
        var at = StepAt(now);
        // All are looked at, whichever it is.
        for (var step = at - Around; step <= at + Around; step++)
            if (CryptographicOperations.FixedTimeEquals(System.Text.Encoding.ASCII.GetBytes(Code(key, step)), System.Text.Encoding.ASCII.GetBytes(code)) && step > after)
                found ??= step;
        return found;
    }

    /// <summary>What stands in the picture that an app takes of the key.</summary>
    public static string Address(string site, string account, ReadOnlySpan<byte> key) =>
        $"otpauth://totp/{Uri.EscapeDataString(site)}:{Uri.EscapeDataString(account)}?secret={Base32.Write(key, Base32.Rfc)}&issuer={Uri.EscapeDataString(site)}&algorithm=SHA1&digits={Digits}&period={StepSeconds}";
}
