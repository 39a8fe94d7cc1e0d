using System.Globalization;
using Microsoft.Extensions.Localization;

namespace Serai.Platform.Localisation;

/// <summary>One member, two members. Chinese has one form, English two.</summary>
public static class Plural
{
    public const string One = ".one";
    public const string Other = ".other";

    /// <summary>
    /// The text <c>key.one</c> or <c>key.other</c> with <paramref name="count"/> as {0}, grouped as the language writes it,
    /// and <paramref name="more"/> from {1} on.
    /// </summary>
    public static string Count(this IStringLocalizer texts, string key, long count, params object[] more)
    {
        var culture = CultureInfo.CurrentUICulture;
        var form = count == 1 && culture.TwoLetterISOLanguageName == Languages.English ? One : Other;
        return texts[key + form, [count.ToString("N0", culture), .. more]];
    }
}
