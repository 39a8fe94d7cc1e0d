using System.Globalization;

namespace Serai.Platform.Localisation;

/// <summary>The languages the interface is written in, and which of them a reader's wish means.</summary>
public static class Languages
{
    public const string English = "en";
    public const string Traditional = "zh-Hant";
    public const string Simplified = "zh-Hans";

    public static readonly IReadOnlyList<CultureInfo> All =
        [CultureInfo.GetCultureInfo(English), CultureInfo.GetCultureInfo(Traditional), CultureInfo.GetCultureInfo(Simplified)];

    /// <summary>
    /// "zh-HK" means <c>zh-Hant</c>, "zh-CN" and a bare "zh" mean <c>zh-Hans</c>, "en-GB" means <c>en</c>.
    /// Null where the interface is not written in it.
    /// </summary>
    public static string? Meant(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag)) return null;
        var parts = tag.Trim().Split('-', '_');
        if (parts[0].Equals("en", StringComparison.OrdinalIgnoreCase)) return English;
        if (parts[0].Equals("yue", StringComparison.OrdinalIgnoreCase)) return Traditional;
        if (!parts[0].Equals("zh", StringComparison.OrdinalIgnoreCase)) return null;
        // The script, where the tag names one, weighs more than the region.
        foreach (var part in parts.Skip(1))
        {
            if (part.Equals("Hant", StringComparison.OrdinalIgnoreCase)) return Traditional;
            if (part.Equals("Hans", StringComparison.OrdinalIgnoreCase)) return Simplified;
        }
        return parts.Skip(1).Any(p => p.ToUpperInvariant() is "TW" or "HK" or "MO") ? Traditional : Simplified;
    }
}
