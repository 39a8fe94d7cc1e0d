using Microsoft.AspNetCore.WebUtilities;
using Serai.Platform.Localisation;

namespace Serai.Platform.Web;

/// <summary>What a link inside the registry keeps from the address: the day, and the language where the address asks for one.</summary>
public sealed record KeptQuery(string? AsOf, string? Language)
{
    public static readonly KeptQuery None = new(null, null);

    public IEnumerable<KeyValuePair<string, string>> Pairs
    {
        get
        {
            if (AsOf is not null) yield return new(Web.AsOf.QueryKey, AsOf);
            if (Language is not null) yield return new(ReaderLanguage.QueryKey, Language);
        }
    }

    /// <summary>The address with what is kept added, unless it already says so itself. Addresses elsewhere stay as they are.</summary>
    public string Link(string href)
    {
        if ((AsOf is null && Language is null) || !IsInternal(href)) return href;
        var hash = href.IndexOf('#', StringComparison.Ordinal);
        var (address, fragment) = hash < 0 ? (href, "") : (href[..hash], href[hash..]);
        if (address.Length == 0) return href;
        foreach (var (key, value) in Pairs)
            if (!Says(address, key))
                address = QueryHelpers.AddQueryString(address, key, value);
        return address + fragment;
    }

    private static bool IsInternal(string href) =>
        href.StartsWith('/') && !href.StartsWith("//", StringComparison.Ordinal) && !href.StartsWith("/dist/", StringComparison.Ordinal);

    private static bool Says(string address, string key)
    {
        var query = address.IndexOf('?', StringComparison.Ordinal);
        return query >= 0 && QueryHelpers.ParseQuery(address[query..]).ContainsKey(key);
    }
}
