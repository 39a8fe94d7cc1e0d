using System.Globalization;
using Serai.Edtf.Wording;

namespace Serai.Edtf;

public sealed partial class Edtf
{
    /// <summary>The date in the reader's words.</summary>
    public string ToWords(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        return ToWords(culture.Name);
    }

    /// <summary>The date in the reader's words.</summary>
    /// <param name="language">A language tag. English, and Chinese in traditional and simplified characters; else English.</param>
    /// <remarks>
    /// “about 2016”, “2005 or earlier”, “from 2015, end unknown”. A season read for the southern hemisphere says so; one
    /// without that word is northern.
    /// </remarks>
    public string ToWords(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return DateWording.For(language).Say(value, Hemisphere);
    }
}
