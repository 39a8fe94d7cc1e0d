namespace Serai.Names.Resolving.Facts;

/// <summary>The domain of an address on the web or of a mail address.</summary>
internal static class WebDomain
{
    /// <summary>Hosts of pages of many organizations: a page there says nothing about its neighbour.</summary>
    private static readonly HashSet<string> Shared = new(StringComparer.Ordinal)
    {
        "facebook.com", "twitter.com", "x.com", "linkedin.com", "instagram.com", "youtube.com", "wikipedia.org", "google.com", "blogspot.com",
        "wordpress.com", "github.io", "github.com", "weebly.com", "wixsite.com", "gmail.com", "outlook.com", "hotmail.com", "yahoo.com",
        "qq.com", "163.com", "126.com", "baidu.com", "archive.org", "europa.eu", "gov.uk", "nhs.uk", "canada.ca", "gc.ca",
    };

    /// <summary>The parts before the country's code that are nobody's own: ac.uk, edu.cn.</summary>
    private static readonly HashSet<string> General = new(StringComparer.Ordinal)
    {
        "ac", "co", "com", "edu", "gob", "gov", "gouv", "go", "gv", "mil", "net", "ne", "or", "org", "sch", "res", "re", "nic", "in", "art", "adm", "nom",
    };

    /// <summary>The hosts of what somebody gives as a web address: several between blanks, commas or semicolons.</summary>
    public static IEnumerable<string> Hosts(string addresses) =>
        addresses.Split([' ', ',', ';', '|', '<', '>', '(', ')', '\n', '\r', '\t', '，', '；', '、'], StringSplitOptions.RemoveEmptyEntries).Select(Host).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The whole host without "www."; null where there is none or it is shared by many.</summary>
    public static string? Host(string address)
    {
        var text = address.Trim().ToLowerInvariant();
        if (text.StartsWith("mailto:", StringComparison.Ordinal))
            text = text[7..];
        var at = text.IndexOf("://", StringComparison.Ordinal);
        if (at >= 0)
            text = text[(at + 3)..];
        var end = text.AsSpan().IndexOfAny("/?#\\");
        if (end >= 0)
            text = text[..end];
        text = text[(text.LastIndexOf('@') + 1)..];
        end = text.AsSpan().IndexOfAny(":, ;");
        if (end >= 0)
            text = text[..end];
        text = text.Trim('.', '"', '\'', '<', '>');
        if (text.StartsWith("www.", StringComparison.Ordinal))
            text = text[4..];
        return text.Contains('.') && text.Length <= 253 && text.All(c => char.IsLetterOrDigit(c) || c is '.' or '-') && !Shared.Contains(text) ? text : null;
    }

    /// <summary>The part of a host that one owner registered: "cs.cuhk.edu.hk" is "cuhk.edu.hk".</summary>
    public static string Registered(string host)
    {
        var labels = host.Split('.');
        var own = labels.Length >= 3 && labels[^1].Length == 2 && General.Contains(labels[^2]) ? 3 : 2;
        return labels.Length <= own ? host : string.Join('.', labels[^own..]);
    }
}
