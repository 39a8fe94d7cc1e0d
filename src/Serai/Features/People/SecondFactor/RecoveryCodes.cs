using System.Security.Cryptography;
using System.Text;

namespace Serai.Features.People.SecondFactor;

/// <summary>Words to keep on paper for the day the phone is lost.</summary>
public static class RecoveryCodes
{
    public const int Count = 10;

    // Eighty bits: too many to try, even for who has the hashes.
    private const int Bytes = 10, Letters = 16;

    public static IReadOnlyList<string> New() => [.. Enumerable.Range(0, Count).Select(_ => Base32.InFours(Base32.Write(RandomNumberGenerator.GetBytes(Bytes), Base32.OnPaper), '-'))];

    /// <summary>As it was given out, however it was copied: null where it cannot be one.</summary>
    public static string? Read(string text)
    {
        var letters = new string([.. text.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Select(c => c switch { 'o' => '0', 'i' or 'l' => '1', _ => c })]);
        return letters.Length == Letters && letters.All(Base32.OnPaper.Contains) ? Base32.InFours(letters, '-') : null;
    }

    public static byte[] Hash(Guid person, string code) => SHA256.HashData(Encoding.UTF8.GetBytes($"{person:N}\n{code}"));
}
