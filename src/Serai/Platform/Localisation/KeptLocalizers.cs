using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Serai.Platform.Localisation;

/// <summary>
/// The texts of each marker class, read once for each language: a page asks for some hundred of them, and the framework's own
/// localizer asks the resource files each time, under a lock.
/// </summary>
public sealed class KeptLocalizers : IStringLocalizerFactory
{
    private readonly ConcurrentDictionary<Type, Localizer> known = new();

    public IStringLocalizer Create(Type resourceSource) => known.GetOrAdd(resourceSource, marker => new(marker));

    /// <exception cref="NotSupportedException">Always: texts belong to a marker class.</exception>
    public IStringLocalizer Create(string baseName, string location) =>
        throw new NotSupportedException($"Texts are asked for by their marker class, not as '{baseName}' of '{location}'.");

    private sealed class Localizer(Type marker) : IStringLocalizer
    {
        private readonly ConcurrentDictionary<string, FrozenDictionary<string, string>> languages = new(StringComparer.Ordinal);

        public LocalizedString this[string name] =>
            Now().TryGetValue(name, out var text) ? new(name, text) : new(name, name, resourceNotFound: true);

        public LocalizedString this[string name, params object[] arguments] =>
            Now().TryGetValue(name, out var text)
                ? new(name, string.Format(CultureInfo.CurrentCulture, text, arguments))
                : new(name, name, resourceNotFound: true);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) =>
            (includeParentCultures ? Now() : TextCatalogue.Texts(marker, CultureInfo.CurrentUICulture)).Select(t => new LocalizedString(t.Key, t.Value));

        private FrozenDictionary<string, string> Now()
        {
            var culture = CultureInfo.CurrentUICulture;
            return languages.TryGetValue(culture.Name, out var texts) ? texts : languages.GetOrAdd(culture.Name, Read(culture));
        }

        // A language borrows from its parents what it lacks, and in the end from English.
        private FrozenDictionary<string, string> Read(CultureInfo culture)
        {
            var texts = TextCatalogue.Texts(marker, CultureInfo.GetCultureInfo(Languages.English)).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);
            var line = new Stack<CultureInfo>();
            for (var one = culture; one.Name.Length > 0; one = one.Parent)
                line.Push(one);
            foreach (var one in line.Where(c => c.Name != Languages.English))
                foreach (var (key, text) in TextCatalogue.Texts(marker, one))
                    texts[key] = text;
            return texts.ToFrozenDictionary(StringComparer.Ordinal);
        }
    }
}
