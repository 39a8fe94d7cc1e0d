using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;

namespace Serai.Platform.Localisation;

/// <summary>
/// All interface texts: one marker class <c>…Texts</c> per feature, with its resource files beside one another.
/// A test asks it for what is missing.
/// </summary>
public static class TextCatalogue
{
    public static IEnumerable<Type> Markers(Assembly assembly) =>
        assembly.GetTypes().Where(t => t.IsClass && t.Name.EndsWith("Texts", StringComparison.Ordinal)
            && t.Namespace?.StartsWith("Serai", StringComparison.Ordinal) == true);

    /// <summary>"AllianceTexts zh-Hans: Members.other" for each text that one language has and another lacks.</summary>
    public static IEnumerable<string> Missing(Type marker)
    {
        var byLanguage = Languages.All.ToDictionary(c => c.Name, c => Texts(marker, c));
        var all = byLanguage.Values.SelectMany(t => t.Keys).ToHashSet();
        return from language in byLanguage
               from key in all.Order(StringComparer.Ordinal)
               where string.IsNullOrWhiteSpace(language.Value.GetValueOrDefault(key))
                     // Only English has a form of its own for one.
                     && !(key.EndsWith(Plural.One, StringComparison.Ordinal) && language.Key != Languages.English)
               select $"{marker.Name} {language.Key}: {key}";
    }

    /// <summary>The texts of one language alone, without what it would borrow from English.</summary>
    public static IReadOnlyDictionary<string, string> Texts(Type marker, CultureInfo culture)
    {
        var name = "Serai.Resources." + marker.FullName!["Serai.".Length..];
        // English is the neutral file of the assembly.
        var file = culture.Name == Languages.English ? CultureInfo.InvariantCulture : culture;
        try
        {
            using var set = new ResourceManager(name, marker.Assembly).GetResourceSet(file, createIfNotExists: true, tryParents: false);
            return set is null ? new Dictionary<string, string>() : set.Cast<DictionaryEntry>().ToDictionary(e => (string)e.Key, e => e.Value as string ?? "");
        }
        catch (MissingManifestResourceException)
        {
            return new Dictionary<string, string>();
        }
    }
}
