using System.Collections.Concurrent;
using System.Globalization;
using Serai.Platform.Localisation;

namespace Serai.Platform.Mail;

/// <summary>The texts of a marker class in one language, asked outside of a request, where no reader's language is set.</summary>
internal sealed class MailWords
{
    private static readonly ConcurrentDictionary<(Type, string), MailWords> Known = new();

    private readonly CultureInfo culture;
    private readonly IReadOnlyDictionary<string, string> texts;
    private readonly Type marker;

    private MailWords(Type marker, string language)
    {
        (this.marker, culture) = (marker, CultureInfo.GetCultureInfo(language));
        texts = TextCatalogue.Texts(marker, culture);
    }

    /// <param name="language">Any language tag; English where the interface is not written in it.</param>
    public static MailWords Of(Type marker, string language) =>
        Known.GetOrAdd((marker, Languages.Meant(language) ?? Languages.English), key => new(key.Item1, key.Item2));

    public string Language => culture.Name;

    public string this[string key] =>
        texts.TryGetValue(key, out var text) ? text : throw new InvalidOperationException($"{marker.Name} has no text '{key}' in {culture.Name}.");

    /// <summary>Does something while this is the language that is spoken: days and numbers are written as its readers do.</summary>
    public T Speak<T>(Func<T> work)
    {
        var (before, ui) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = culture;
            return work();
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before, ui);
        }
    }
}
