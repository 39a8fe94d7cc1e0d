using System.Collections.Concurrent;
using System.Globalization;

namespace Serai.Features.Organizations.Profile;

/// <summary>What a language is called in the reader's.</summary>
public static class LanguageName
{
    private const int MostRemembered = 2000;

    // The system's tables are asked anew for each language that is not the program's own.
    private static readonly ConcurrentDictionary<(string Tag, string Reader), string> Known = new();

    public static string? Of(string? tag)
    {
        if (tag is null)
            return null;
        var key = (tag, CultureInfo.CurrentUICulture.Name);
        if (Known.TryGetValue(key, out var known))
            return known;
        var name = Named(tag);
        if (Known.Count < MostRemembered)
            Known[key] = name;
        return name;
    }

    private static string Named(string tag)
    {
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
