using CsvHelper;
using CsvHelper.Configuration;
using System.Globalization;
using Serai.Platform.Settings;

namespace Serai.Features.Places;

/// <summary>
/// Countries and regions: the codes of ISO 3166-1, what each is called in a language, and which code a source's word
/// stands for. Read from two files that a site may change; what an administrator calls one otherwise on the page comes before both.
/// </summary>
public sealed class PlaceLabels
{
    private readonly Dictionary<string, Dictionary<string, string>> labels = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> southern = [];
    private Func<SiteChosen>? chosen;

    /// <param name="folder">Holds <c>places.csv</c> (code, one column for each language, southern) and <c>place-words.csv</c> (word, code).</param>
    /// <exception cref="InvalidDataException">A file is missing or a code is not two capital letters.</exception>
    /// <param name="own">A file of this site in the form of <c>places.csv</c>, with the rows and columns that it says otherwise; an empty field says nothing.</param>
    /// <param name="chosen">What the site has chosen now.</param>
    public static PlaceLabels Read(string folder, string? own = null, Func<SiteChosen>? chosen = null)
    {
        var places = new PlaceLabels { chosen = chosen };
        places.Add(Path.Combine(folder, "places.csv"));
        if (!string.IsNullOrWhiteSpace(own))
            places.Add(own);
        foreach (var row in Rows(Path.Combine(folder, "place-words.csv")))
            places.words[row["word"]] = row["code"];
        return places;
    }

    private void Add(string file)
    {
        foreach (var row in Rows(file))
        {
            if (!row.TryGetValue("code", out var code) || code.Length != 2 || !code.All(char.IsAsciiLetterUpper))
                throw new InvalidDataException($"{Path.GetFileName(file)}: “{code}” is no ISO 3166-1 alpha-2 code.");
            if (!labels.TryGetValue(code, out var known))
                labels[code] = known = [];
            foreach (var (language, label) in row.Where(c => c.Key is not ("code" or "southern") && !string.IsNullOrWhiteSpace(c.Value)))
            {
                known[language] = label.Trim();
                words.TryAdd(label.Trim(), code);
            }
            if (row.GetValueOrDefault("southern") is "yes")
                southern.Add(code);
            else if (row.GetValueOrDefault("southern") is "no")
                southern.Remove(code);
        }
    }

    public IReadOnlyCollection<string> Codes => labels.Keys;

    /// <summary>All words that stand for a code.</summary>
    public IReadOnlyCollection<string> Words => Chosen is { Count: > 0 } own ? [.. words.Keys, .. own.Values] : words.Keys;

    private IReadOnlyDictionary<(string Code, string Language), string>? Chosen => chosen?.Invoke().Places;

    public bool Knows(string code) => labels.ContainsKey(code);

    /// <summary>Whose seasons are meant: by the latitude where it is known, else by the country or region; else the northern.</summary>
    public Hemisphere HemisphereOf(double? latitude, string? code) =>
        (latitude is { } degrees ? degrees < 0 : code is not null && southern.Contains(code)) ? Hemisphere.Southern : Hemisphere.Northern;

    /// <summary>The code of a place as sources write it, “Sydney, Australia”; null where no part of it is known.</summary>
    public string? CodeIn(string place) => place.Split([',', '，']).Reverse().Prepend(place).Select(CodeOf).FirstOrDefault(c => c is not null);

    /// <summary>The label in a language, in English where that is missing, and the code itself where both are.</summary>
    public string Label(string code, string language) => Chosen is { Count: > 0 } own && own.TryGetValue((code, language), out var label) ? label : UsualLabel(code, language);

    /// <summary>The same without what was chosen on the page.</summary>
    public string UsualLabel(string code, string language) =>
        labels.TryGetValue(code, out var byLanguage)
            ? byLanguage.GetValueOrDefault(language) ?? byLanguage.GetValueOrDefault("en") ?? code
            : code;

    /// <summary>The code that a source's word stands for, which may be the code itself; null where it is not known.</summary>
    public string? CodeOf(string? word) =>
        word is null ? null : words.TryGetValue(word.Trim(), out var code) ? code : Knows(word.Trim()) ? word.Trim() : ChosenCode(word.Trim());

    // The program's own words come first: they go on standing for what they did.
    private string? ChosenCode(string word)
    {
        if (Chosen is not { Count: > 0 } own) return null;
        foreach (var ((code, _), label) in own)
            if (label.Normalize(System.Text.NormalizationForm.FormKC).Equals(word, StringComparison.OrdinalIgnoreCase)) return code;
        return null;
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        if (!File.Exists(file))
            throw new InvalidDataException($"{file} is missing: it says what countries and regions are called.");
        using var csv = new CsvReader(new StreamReader(file), new CsvConfiguration(CultureInfo.InvariantCulture));
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
            yield return csv.HeaderRecord!.ToDictionary(h => h, h => csv.GetField(h) ?? "");
    }
}
