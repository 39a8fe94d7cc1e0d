using System.Globalization;
using System.Text;

namespace Serai.Features.Organizations.Addresses;

/// <summary>The last part of an address, made from a name: lower-case ASCII letters, digits and single hyphens, at most 80.</summary>
public static class Slug
{
    private const int MaxLength = 80;

    /// <summary>The slug for a name, or for its id where the name has no Latin letters.</summary>
    public static string Of(string name, Guid id)
    {
        var slug = Ascii(name);
        return slug.Length >= 2 ? slug : "o-" + id.ToString("N")[20..];
    }

    /// <summary>The slug, or with <c>-2</c>, <c>-3</c> … the first that is not yet taken; adds it to those taken.</summary>
    public static string Unique(string name, Guid id, ISet<string> taken)
    {
        var slug = Of(name, id);
        var unique = slug;
        for (var n = 2; !taken.Add(unique); n++)
            unique = string.Create(CultureInfo.InvariantCulture, $"{slug}-{n}");
        return unique;
    }

    private static string Ascii(string name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var letter in name.Replace("&", " and ", StringComparison.Ordinal).Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                slug.Append(char.ToLowerInvariant(letter));
            else if (letter is 'ß')
                slug.Append("ss");
            else if (letter is 'ø' or 'Ø')
                slug.Append('o');
            else if (letter is 'ł' or 'Ł')
                slug.Append('l');
            else if (letter is 'ı')
                slug.Append('i');
            else if (CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark && letter is not ('\'' or '’') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        if (slug.Length > MaxLength)
            slug.Length = MaxLength;
        return slug.ToString().Trim('-');
    }
}
