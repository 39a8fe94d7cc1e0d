using System.Globalization;

namespace Serai.Features.Organizations.Profile;

/// <summary>What a language is called in the reader's.</summary>
public static class LanguageName
{
    public static string? Of(string? tag)
    {
        if (tag is null)
            return null;
        try
        {
            var name = CultureInfo.GetCultureInfo(tag).DisplayName;
            return name.StartsWith("Unknown", StringComparison.Ordinal) ? tag : name;
        }
        catch (CultureNotFoundException)
        {
            return tag;
        }
    }
}
