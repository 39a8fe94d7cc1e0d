using Serai.Names;
using Serai.Platform.Localisation;

namespace Serai.Features.Organizations.Naming;

/// <summary>The name to show a reader, and beside it the name in the language of the organization's own place.</summary>
public readonly record struct ShownName(string Name, string? Language, string? Local, string? LocalLanguage)
{
    // The languages in which institutions of a place mostly write their names, where that is not English.
    private static readonly Dictionary<string, string> PlaceLanguages = new(StringComparer.Ordinal)
    {
        ["CN"] = "zh-Hans", ["HK"] = "zh-Hant", ["MO"] = "zh-Hant", ["TW"] = "zh-Hant", ["JP"] = "ja", ["KR"] = "ko", ["TH"] = "th", ["VN"] = "vi",
        ["RU"] = "ru", ["BY"] = "ru", ["KZ"] = "kk", ["KG"] = "ky", ["UZ"] = "uz", ["MN"] = "mn", ["KH"] = "km", ["LA"] = "lo", ["MM"] = "my",
        ["DE"] = "de", ["AT"] = "de", ["FR"] = "fr", ["IT"] = "it", ["ES"] = "es", ["PT"] = "pt", ["BR"] = "pt", ["PL"] = "pl", ["HU"] = "hu",
        ["RO"] = "ro", ["CZ"] = "cs", ["NL"] = "nl", ["SE"] = "sv", ["FI"] = "fi", ["NO"] = "no", ["DK"] = "da", ["TR"] = "tr", ["GR"] = "el",
        ["BG"] = "bg", ["UA"] = "uk", ["IR"] = "fa", ["SA"] = "ar", ["EG"] = "ar", ["MA"] = "ar", ["CL"] = "es", ["MX"] = "es", ["AR"] = "es",
    };

    /// <param name="name">The name that stands for the organization.</param>
    /// <param name="language">Its language, where known.</param>
    /// <param name="names">All its names.</param>
    /// <param name="reader">BCP 47 tag of the interface: en, zh-Hant or zh-Hans.</param>
    /// <param name="country">ISO 3166-1 code of its place.</param>
    public static ShownName Of(string name, string? language, IEnumerable<OrganizationName> names, string reader, string? country)
    {
        var candidates = names.Where(n => n.Kind is NameKind.Official or NameKind.Label or NameKind.Translation && n.Language is not null && n.Until is null).ToList();
        var shown = Pick(candidates, reader) is { } own ? (own.Text, own.Language) : (name, language);
        var local = country is not null && PlaceLanguages.TryGetValue(country, out var spoken) ? Pick([.. candidates.Where(n => n.Kind != NameKind.Translation)], spoken) : null;
        return local is null || local.Text == shown.Item1 || SameLanguage(local.Language!, reader)
            ? new(shown.Item1, shown.Item2, null, null)
            : new(shown.Item1, shown.Item2, local.Text, local.Language);
    }

    /// <summary>
    /// The exact tag first, what a source says before a translation of ours; then the language without a script; never the
    /// other script of Chinese before the plain one. Plain “zh” is mostly simplified: a reader of traditional characters
    /// gets our own form of the name before it, a reader of simplified ones after it.
    /// </summary>
    private static OrganizationName? Pick(List<OrganizationName> names, string language)
    {
        var primary = language.Split('-')[0];
        var plain = names.Find(n => n.Kind != NameKind.Translation && Is(n, primary));
        var translated = names.Find(n => n.Kind == NameKind.Translation && Is(n, language));
        return names.Find(n => n.Kind != NameKind.Translation && Is(n, language))
            ?? (language == Languages.Traditional ? translated ?? plain : plain ?? translated)
            ?? names.Find(n => n.Language!.StartsWith(primary + "-", StringComparison.OrdinalIgnoreCase));
    }

    private static bool Is(OrganizationName name, string language) => string.Equals(name.Language, language, StringComparison.OrdinalIgnoreCase);

    private static bool SameLanguage(string one, string other) =>
        string.Equals(one.Split('-')[0], other.Split('-')[0], StringComparison.OrdinalIgnoreCase);
}
