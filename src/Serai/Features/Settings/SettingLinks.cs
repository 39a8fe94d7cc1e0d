namespace Serai.Features.Settings;

/// <summary>The addresses where administrators look after the site.</summary>
public static class SettingLinks
{
    public const string All = "/settings";
    public const string Backups = All + "/backups";

    /// <summary>What belongs together is chosen on one page: <c>home</c>, <c>languages</c>.</summary>
    public static string Group(string slug) => $"{All}/{slug}";

    /// <summary>What one country or region is called here.</summary>
    public static string Place(string code) => $"{Group("places")}/{code}";
}
