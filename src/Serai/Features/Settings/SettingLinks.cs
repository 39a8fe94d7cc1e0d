namespace Serai.Features.Settings;

/// <summary>The addresses where administrators look after the site.</summary>
public static class SettingLinks
{
    public const string Backups = "/settings/backups";
}
