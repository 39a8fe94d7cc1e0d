using System.Collections.Frozen;

namespace Serai.Names.Places;

/// <summary>Reads what somebody says of the country beside a name: a code of two letters or three, or a name in one of a dozen languages.</summary>
internal static class CountryHint
{
    private static readonly char[] Separators = [',', '(', ')', '[', ']', '/', ';', '，', '（', '）', '、', '；'];

    private static readonly FrozenDictionary<string, int[]> Meanings = Read();

    /// <summary>What comes before a country's own name in its full one, and after it in Chinese and Japanese.</summary>
    private static readonly string[] Openings = ["the ", "republic of ", "kingdom of ", "state of ", "federal republic of ", "islamic republic of "], Endings = ["共和国", "王国", "国"];

    /// <summary>Of these there are two, and the full name tells them apart.</summary>
    private static readonly int[] Doubtful = [.. new[] { "CN", "TW", "KR", "KP", "CG", "CD" }.Select(CountryWords.NumberOf)];

    /// <summary>The numbers of the countries that are meant; null where it says none that is known.</summary>
    public static int[]? Of(string hint)
    {
        if (Whole(hint) is { } whole)
            return whole;
        var parts = hint.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        // "Korea, Republic of" is read from behind; of "Hong Kong, China" and "Georgia, USA" the narrower is meant.
        if (parts.Length == 2 && Whole($"{parts[1]} {parts[0]}") is { } turned)
            return turned;
        int[]? meant = null;
        foreach (var part in parts)
            if (Whole(part) is { } said)
                meant = meant is null ? said : Narrower(meant, said);
        return meant;
    }

    /// <summary>The two-letter code of one with three; null for none.</summary>
    public static string? OfThree(string three) => Meanings.TryGetValue("^" + three, out var numbers) ? CountryWords.CodeOf(numbers[0]) : null;

    private static int[]? Whole(string text)
    {
        if (CountryWords.CodeOf(text.Replace(".", "", StringComparison.Ordinal)) is { } code && CountryWords.IsPlace(code))
            return [CountryWords.NumberOf(code)];
        return Named(NameFold.Fold(text)) ?? CountryWords.OfCapitals(text.Trim());
    }

    private static int[]? Named(string folded)
    {
        if (folded.Length < 2)
            return null;
        if ((CountryWords.Of(folded) ?? Meanings.GetValueOrDefault(folded)) is { } known)
            return known;
        foreach (var opening in Openings)
            if (folded.StartsWith(opening, StringComparison.Ordinal) && Named(folded[opening.Length..]) is { } named && (opening == "the " || !named.Intersect(Doubtful).Any()))
                return named;
        foreach (var ending in Endings)
            if (folded.EndsWith(ending, StringComparison.Ordinal) && Named(folded[..^ending.Length]) is { } named && !named.Intersect(Doubtful).Any())
                return named;
        return null;
    }

    private static int[] Narrower(int[] one, int[] other)
    {
        if (one.Intersect(other).ToArray() is { Length: > 0 } both)
            return both;
        if (Array.TrueForAll(other, part => Array.Exists(one, whole => CountryWords.MayBeIn(whole, part))))
            return other;
        return Array.TrueForAll(one, part => Array.Exists(other, whole => CountryWords.MayBeIn(whole, part))) ? one : [.. one, .. other];
    }

    private static FrozenDictionary<string, int[]> Read()
    {
        var meanings = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var line in CountryWords.Rows("country-names.txt"))
            foreach (var word in line[3..].Split("; "))
            {
                var folded = word.Length == 3 && word.All(char.IsAsciiLetterUpper) ? "^" + word : NameFold.Fold(word);
                if (!meanings.TryGetValue(folded, out var numbers))
                    meanings[folded] = numbers = [];
                numbers.Add(CountryWords.NumberOf(line[..2]));
            }
        return meanings.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
