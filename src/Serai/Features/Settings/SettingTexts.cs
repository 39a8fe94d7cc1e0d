namespace Serai.Features.Settings;

/// <summary>Marks the texts of the site's own pages.</summary>
public sealed class SettingTexts;
