using System.Collections.Frozen;
using Serai.Names.Words;

namespace Serai.Names.Places;

/// <summary>A city that somebody says beside a name: by its folded name, its names in other languages, and its spelling without umlauts.</summary>
internal sealed class CityHint
{
    private static readonly char[] Separators = [',', '(', ')', '[', ']', '/', ';', '，', '（', '）', '、', '；'];

    private static readonly FrozenDictionary<string, string[]> OtherNames = Read();

    private readonly HashSet<string> _forms = new(StringComparer.Ordinal), _plain = new(StringComparer.Ordinal);

    private CityHint(string said) => Said = said;

    /// <summary>As written.</summary>
    public string Said { get; }

    /// <summary>Its folded name: that by which the registry knows it, where it does.</summary>
    public string Folded { get; private set; } = "";

    /// <summary>Whether the registry knows a place of that name.</summary>
    public bool IsKnown { get; private set; }

    /// <summary>The countries that are said beside the city: "Oxford, Mississippi"; null where none is.</summary>
    public int[]? Countries { get; private set; }

    /// <param name="said">What was said.</param>
    /// <param name="isPlace">Whether there is a city or region of a folded name.</param>
    /// <returns>Null where it says nothing.</returns>
    public static CityHint? Of(string said, Func<string, bool> isPlace)
    {
        var folded = NameFold.Fold(said);
        if (folded.Length == 0)
            return null;
        var hint = new CityHint(said.Trim());
        var parts = said.Split(Separators, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length > 1 && !isPlace(folded) && !OtherNames.ContainsKey(folded) && NameFold.Fold(parts[0]) is { Length: > 0 } first)
        {
            folded = first;
            foreach (var part in parts.Skip(1))
                hint.Countries ??= CountryHint.Of(part);
        }
        hint.Add(folded);
        foreach (var ending in (string[])["市", "府", "都", " city"])
            if (folded.EndsWith(ending, StringComparison.Ordinal) && folded.Length > ending.Length + 1)
                hint.Add(folded[..^ending.Length]);
        foreach (var read in hint._forms.SelectMany(ChineseReading.Of).ToList())
            hint.Add(read.Replace(" ", "", StringComparison.Ordinal));
        foreach (var form in hint._forms)
            hint._plain.Add(Plain(form));
        var known = hint._forms.FirstOrDefault(isPlace) ?? hint._plain.FirstOrDefault(isPlace);
        (hint.Folded, hint.IsKnown) = (known ?? folded, known is not null);
        return hint;
    }

    /// <summary>Whether a folded name of a place is the city's.</summary>
    public bool Is(string place) => _forms.Contains(place) || _plain.Contains(Plain(place));

    private void Add(string folded)
    {
        _forms.Add(folded);
        if (OtherNames.TryGetValue(folded, out var others) || OtherNames.TryGetValue(Plain(folded), out others))
            _forms.UnionWith(others);
    }

    /// <summary>"Koeln" and "Koln", "Saint" and "St".</summary>
    private static string Plain(string folded)
    {
        var plain = folded.Replace("ae", "a", StringComparison.Ordinal).Replace("oe", "o", StringComparison.Ordinal).Replace("ue", "u", StringComparison.Ordinal);
        foreach (var (longer, shorter) in ((string, string)[])[("saint ", "st "), ("sankt ", "st ")])
            if (plain.StartsWith(longer, StringComparison.Ordinal))
                plain = shorter + plain[longer.Length..];
        return plain.Replace(" ", "", StringComparison.Ordinal);
    }

    private static FrozenDictionary<string, string[]> Read()
    {
        var names = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var line in CountryWords.Rows("city-names.txt"))
        {
            var all = line.Split("; ").Select(NameFold.Fold).ToList();
            foreach (var name in all.Concat(all.Select(Plain)).Distinct())
            {
                if (!names.TryGetValue(name, out var others))
                    names[name] = others = new(StringComparer.Ordinal);
                others.UnionWith(all);
            }
        }
        return names.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
