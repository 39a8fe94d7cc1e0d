namespace Serai.Features.People.Sessions;

/// <summary>Which browser on which system, as far as the browser says: enough to know one's own devices apart.</summary>
public static class DeviceWords
{
    /// <summary>Stands where the browser says nothing that is known; pages and mails have words for it.</summary>
    public const string Unknown = "?";

    // In this order: most browsers also name those that they are like.
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung Internet"), ("MicroMessenger", "WeChat"), ("Firefox/", "Firefox"), ("FxiOS", "Firefox"), ("CriOS", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("CrOS", "ChromeOS"), ("Linux", "Linux")];

    public static string Of(string? userAgent)
    {
        var (browser, system) = (First(Browsers, userAgent), First(Systems, userAgent));
        return (browser, system) switch
        {
            (null, null) => Unknown,
            (null, _) => system,
            (_, null) => browser,
            _ => $"{browser} · {system}",
        };
    }

    private static string? First((string Sign, string Name)[] known, string? said) =>
        said is null ? null : known.FirstOrDefault(k => said.Contains(k.Sign, StringComparison.Ordinal)).Name;
}
