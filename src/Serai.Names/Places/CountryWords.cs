using System.Collections.Frozen;
using System.Reflection;

namespace Serai.Names.Places;

/// <summary>
/// Which country or region a word of a line stands for: the names of ISO 3166-1 in English and Chinese, other names in use, and
/// states and provinces. A word may stand for several: Georgia.
/// </summary>
internal static class CountryWords
{
    /// <summary>A place is sometimes written as part of a larger one, the first of each line: that is no contradiction. The other way round it is.</summary>
    private static readonly string[] WrittenTogether =
    [
        "CN HK MO TW", "FR GP MQ GF RE YT NC PF PM WF BL MF", "US PR GU VI AS MP", "GB GG JE IM GI BM FK KY", "DK GL FO", "NL AW CW SX BQ",
        "NO SJ", "FI AX",
    ];

    private static readonly FrozenDictionary<string, string[]> Names = Lines("places.csv").ToFrozenDictionary(row => row[0], row => row[1..4].Distinct().ToArray());

    private static readonly FrozenDictionary<int, string[]> FoldedNames = Names.Where(pair => IsCode(pair.Key))
        .ToFrozenDictionary(pair => NumberOf(pair.Key), pair => Array.ConvertAll(pair.Value, NameFold.Fold));

    private static readonly FrozenDictionary<string, int[]> Meanings = Read();

    private static readonly FrozenDictionary<int, int> Wholes = WrittenTogether.Select(line => Array.ConvertAll(line.Split(' '), NumberOf))
        .SelectMany(codes => codes.Skip(1).Select(part => (part, codes[0]))).ToFrozenDictionary(pair => pair.part, pair => pair.Item2);

    /// <summary>No name of a place has more words.</summary>
    public const int MostWords = 6;

    /// <summary>The numbers of the countries and regions that a folded word or words stand for; null for none.</summary>
    public static int[]? Of(string folded) => Meanings.GetValueOrDefault(folded);

    /// <summary>Abbreviations that are words too, or too short to be believed in small letters.</summary>
    public static int[]? OfCapitals(string written) => Meanings.GetValueOrDefault("^" + written);

    /// <summary>What a place is called in English and Chinese; nothing for an unknown code.</summary>
    public static string[] NamesOf(string code) => Names.GetValueOrDefault(code, []);

    /// <summary>Whether a folded word is what a country or region itself is called: a city of that name is all of it.</summary>
    public static bool IsName(string folded, int country) => FoldedNames.TryGetValue(country, out var names) && names.Contains(folded);

    /// <summary>A two-letter code as a number.</summary>
    public static int NumberOf(string code) => (code[0] - 'A') * 26 + code[1] - 'A';

    /// <summary>The code of a number.</summary>
    public static string CodeOf(int number) => $"{(char)('A' + number / 26)}{(char)('A' + number % 26)}";

    public static bool IsCode(string text) => text.Length == 2 && char.IsAsciiLetterUpper(text[0]) && char.IsAsciiLetterUpper(text[1]);

    /// <summary>Whether what is in a place may be said to be in what is named: the same, or the larger one of which it is sometimes written to be part.</summary>
    public static bool MayBeIn(int named, int place) => named == place || (Wholes.TryGetValue(place, out var whole) && whole == named);

    /// <summary>The ISO 3166-1 alpha-2 code that somebody wrote, in whatever letters, as two letters or three; null where it is none.</summary>
    public static string? CodeOf(string? written) => written?.Trim().ToUpperInvariant() switch
    {
        "UK" => "GB",
        "EL" => "GR",
        { Length: 2 } two when IsCode(two) => two,
        { Length: 3 } three => CountryHint.OfThree(three),
        _ => null,
    };

    /// <summary>Whether there is a place of this code.</summary>
    public static bool IsPlace(string code) => Names.ContainsKey(code);

    private static FrozenDictionary<string, int[]> Read()
    {
        var meanings = new Dictionary<string, SortedSet<int>>(StringComparer.Ordinal);
        foreach (var row in Lines("places.csv"))
            foreach (var name in row[1..4])
                Add(name, row[0]);
        foreach (var row in Lines("place-words.csv"))
            Add(row[0], row[1]);
        foreach (var line in Rows("region-words.txt"))
            foreach (var word in line[3..].Split("; "))
                Add(word, line[..2]);
        return meanings.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);

        void Add(string word, string code)
        {
            var folded = word.Length <= 3 && word.All(char.IsAsciiLetterUpper) ? "^" + word : NameFold.Fold(word);
            if (!IsCode(code) || folded.Length == 0)
                return;
            if (!meanings.TryGetValue(folded, out var numbers))
                meanings[folded] = numbers = [];
            numbers.Add(NumberOf(code));
        }
    }

    private static IEnumerable<string[]> Lines(string table) => Text(table).Skip(1).Select(Cells);

    private static string[] Cells(string line)
    {
        var quoted = false;
        var cells = new List<string> { "" };
        foreach (var c in line)
            if (c == '"')
                quoted = !quoted;
            else if (c == ',' && !quoted)
                cells.Add("");
            else
                cells[^1] += c;
        return [.. cells];
    }

    /// <summary>The lines of a table, without its remarks.</summary>
    internal static IEnumerable<string> Rows(string resource) => Text(resource).Where(line => !line.StartsWith('#'));

    private static List<string> Text(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            if (line.Length > 0)
                lines.Add(line);
        return lines;
    }
}
