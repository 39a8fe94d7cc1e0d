namespace Serai.Features.Alliances.Conclusions;

/// <summary>How sources say that somebody has left: “former observer”, “ex-member”, 前成員, “withdrawn”.</summary>
internal static class FormerWords
{
    private static readonly string[] Alone = ["former", "formerly", "withdrawn", "withdrew", "left", "resigned", "已退出", "退出"];
    private static readonly string[] Before = ["former ", "formerly ", "withdrawn ", "ex-"];

    /// <returns>What the former one was; nothing where the word says only that it has left; null where it does not say so.</returns>
    public static string? Rest(string word)
    {
        if (Alone.Any(a => word == a || (word.StartsWith(a, StringComparison.Ordinal) && (a[0] > 'z' || word[a.Length..].StartsWith(" in ", StringComparison.Ordinal)))))
            return "";
        // “Ex-officio” is by virtue of an office, not a former one.
        if (Before.FirstOrDefault(b => word.StartsWith(b, StringComparison.Ordinal)) is { } before && !word.StartsWith("ex-officio", StringComparison.Ordinal))
            return word[before.Length..].Trim();
        // 原 and 前 begin other words as well (原始, 前沿): only before a standing or office that is known.
        return word[0] is '原' or '前' && word.Length > 1 && CategoryWords.Read(word[1..]).Standing is not (null or Standing.Other) ? word[1..] : null;
    }
}
