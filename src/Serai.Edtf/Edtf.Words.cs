using System.Globalization;

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
    public string ToWords(string language) => Text;
}
