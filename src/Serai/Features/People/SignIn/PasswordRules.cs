namespace Serai.Features.People.SignIn;

/// <summary>
/// What makes a password too easy to guess. Its length decides, not which kinds of characters stand in it (NIST SP 800-63B, 3.1.1.2).
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12, Longest = 200;

    // Long enough, and yet what is tried first: the usual ones of published lists, and the ways people make short ones longer.
    private static readonly HashSet<string> Common = new(StringComparer.OrdinalIgnoreCase)
    {
        "123456789012", "1234567890123", "12345678901234", "123456789012345", "1234567890123456", "0123456789012", "012345678910",
        "1234567891011", "123456789123", "123456789abc", "1q2w3e4r5t6y", "1qaz2wsx3edc", "1qazxsw23edc", "qwertyuiop12", "qwertyuiop123",
        "qwertyuiopas", "qwertyuiop[]", "qwerty123456", "qwerty1234567", "qwerty12345678", "asdfghjkl123", "asdfghjklzxcvbnm", "zxcvbnm12345", "1234qwerasdf",
        "password1234", "password12345", "password123456", "password123!", "passw0rd1234", "passwordpassword", "mypassword123", "mypassword1", "changeme1234",
        "letmein12345", "letmeinletmein", "iloveyou1234", "iloveyouforever", "iloveyousomuch", "welcome12345", "welcome123456", "administrator",
        "administrator1", "administrator123", "admin1234567", "adminadmin12", "adminadminadmin", "abc123456789", "abcd12345678", "abcdefghijkl", "abcdefghijklm", "abcdefgh1234",
        "abcdefghijklmnopqrstuvwxyz", "a1b2c3d4e5f6", "a12345678901", "aa1234567890", "woaini1314520", "woaini520131", "woaini123456", "5201314woaini", "1314520woaini",
        "correcthorsebatterystaple", "correct horse battery staple", "trustno1trustno1", "university123", "university1234", "unknown12345", "sunshine1234", "princess1234", "football1234",
        "baseball1234", "superman1234", "dragon123456", "monkey123456", "shadow123456", "master123456", "michael12345", "computer1234", "internet1234", "samsung12345", "google123456",
    };

    /// <summary>The key of the sentence that says what is wrong with it; null where nothing is.</summary>
    /// <param name="own">What others know of the person: address, name.</param>
    public static string? Problem(string? password, params IEnumerable<string?> own)
    {
        if (string.IsNullOrEmpty(password) || password.Length < Shortest) return "Password.TooShort";
        if (password.Length > Longest) return "Password.TooLong";
        if (Common.Contains(password.Trim()) || password.Distinct().Count() < 4 || IsRepeated(password)) return "Password.Common";
        return own.OfType<string>().Any(o => o.Equals(password, StringComparison.OrdinalIgnoreCase) || (o.Contains('@') && o.Split('@')[0].Equals(password, StringComparison.OrdinalIgnoreCase)))
            ? "Password.Own" : null;
    }

    // “serai serai serai ” and the like.
    private static bool IsRepeated(string password)
    {
        for (var length = 1; length <= password.Length / 3; length++)
            if (password.Select((c, i) => c == password[i % length]).All(same => same)) return true;
        return false;
    }
}
