using System.Globalization;

namespace Serai.Platform.Localisation;

/// <summary>What languages are called to a reader.</summary>
public static class LanguageNames
{
    /// <summary>In English to those who read English, else as those call it who speak it; null where the system knows no name.</summary>
    public static string? Of(string tag)
    {
        try
        {
            var language = CultureInfo.GetCultureInfo(tag);
            var name = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == Languages.English ? language.EnglishName : language.NativeName;
            // Of a made-up tag it gives the tag back, or says that it knows none.
            return name == tag || name.StartsWith("Unknown", StringComparison.Ordinal) ? null : name;
        }
        catch (CultureNotFoundException)
        {
            return null;
        }
    }
}
