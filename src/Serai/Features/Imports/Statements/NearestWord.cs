using Serai.Names.Search;

namespace Serai.Features.Imports.Statements;

/// <summary>Which word of a list somebody meant who wrote another.</summary>
internal static class NearestWord
{
    private const int MostMistakes = 3;

    /// <returns>The nearest; null where none is near.</returns>
    public static string? Of(string written, IEnumerable<string> words)
    {
        var plain = Plain(written);
        // A third of a short word is another word: “on” is no mistyped “by”.
        return words.Select(word => (Word: word, Distance: EditDistance.Between(plain, Plain(word), MostMistakes)))
            .Where(w => w.Distance <= Math.Min(MostMistakes, Math.Min(plain.Length, w.Word.Length) / 3))
            .OrderBy(w => w.Distance).ThenBy(w => w.Word, StringComparer.Ordinal).FirstOrDefault().Word;
    }

    /// <summary>“ Did you mean “since”?”, or nothing.</summary>
    public static string Asked(string written, IEnumerable<string> words) => Of(written, words) is { } meant ? $" Did you mean “{meant}”?" : "";

    private static string Plain(string word) => word.Trim().ToLowerInvariant().Replace(' ', '_').Replace('-', '_');
}
