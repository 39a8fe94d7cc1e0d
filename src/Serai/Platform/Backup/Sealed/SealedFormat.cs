using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Serai.Platform.Backup.Sealed;

/// <summary>
/// A file that only whoever knows the password can read or alter: AES-256-GCM in pieces, each with its number and whether it is the
/// last in its nonce (the STREAM construction of Hoang, Reyhanitabar, Rogaway and Vizár, 2015), so that pieces can neither be
/// exchanged nor left away. The key comes of the password by PBKDF2-HMAC-SHA-256 (RFC 8018).
/// </summary>
internal static class SealedFormat
{
    /// <summary>OWASP's figure of 2023 for PBKDF2 with SHA-256.</summary>
    public const int Rounds = 600_000;

    public const int Salt = 16, Tag = 16, Piece = 1 << 18;

    /// <summary>How such a file begins.</summary>
    public static readonly byte[] Mark = Encoding.ASCII.GetBytes("SERAI-SEALED-1\n");

    /// <summary>Mark, rounds, salt.</summary>
    public static readonly int Head = Mark.Length + sizeof(int) + Salt;

    private const int Key = 32, Nonce = 12, LastAt = 11;

    public static AesGcm Open(string password, ReadOnlySpan<byte> salt, int rounds) =>
        new(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password.Normalize(NormalizationForm.FormC)), salt, rounds, HashAlgorithmName.SHA256, Key), Tag);

    public static byte[] NonceOf(long piece, bool isLast)
    {
        var nonce = new byte[Nonce];
        BinaryPrimitives.WriteInt64BigEndian(nonce.AsSpan(3), piece);
        nonce[LastAt] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }
}

/// <summary>The password is another, or somebody altered the file, or its end is missing.</summary>
public sealed class SealBroken(string message) : Exception(message);
