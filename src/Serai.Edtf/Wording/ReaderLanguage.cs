namespace Serai.Edtf.Wording;

/// <summary>The languages that dates are worded in.</summary>
internal enum ReaderLanguage
{
    English,
    TraditionalChinese,
    SimplifiedChinese,
}

internal static class ReaderLanguages
{
    /// <summary>What a language tag means: Chinese by script, else by region, else simplified; all others English.</summary>
    public static ReaderLanguage Of(string tag)
    {
        var parts = tag.Split('-', '_');
        bool Has(string part) => parts.Skip(1).Contains(part, StringComparer.OrdinalIgnoreCase);
        var cantonese = parts[0].Equals("yue", StringComparison.OrdinalIgnoreCase);
        if (!cantonese && !parts[0].Equals("zh", StringComparison.OrdinalIgnoreCase))
            return ReaderLanguage.English;
        if (Has("Hant") || Has("Hans"))
            return Has("Hant") ? ReaderLanguage.TraditionalChinese : ReaderLanguage.SimplifiedChinese;
        return cantonese || Has("TW") || Has("HK") || Has("MO") ? ReaderLanguage.TraditionalChinese : ReaderLanguage.SimplifiedChinese;
    }
}
