using System.Globalization;

namespace Serai.Platform.Localisation;

/// <summary>The language of a text that stands on a page as its source wrote it, for the ears of a screen reader.</summary>
public static class WrittenIn
{
    /// <summary>“en” for Latin letters alone on a page in another language; null where it is the page's own, or cannot be told.</summary>
    public static string? Of(string? text) =>
        CultureInfo.CurrentUICulture.Name != Languages.English && text is not null && text.Any(char.IsAsciiLetter) && !text.Any(c => char.IsLetter(c) && c > '\u024f')
            ? Languages.English
            : null;
}
