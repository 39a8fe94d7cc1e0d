using System.Globalization;

namespace Serai.Platform.Settings;

/// <summary>The picture that stands for the site on the top bar.</summary>
/// <param name="File">The stored file.</param>
/// <param name="Width">In points.</param>
/// <param name="Height">In points.</param>
public sealed record SiteLogo(Guid File, int Width, int Height)
{
    /// <summary>As the setting keeps it.</summary>
    public string Text => string.Create(CultureInfo.InvariantCulture, $"{File:D}|{Width}|{Height}");

    public static SiteLogo? Read(string? text) => text?.Split('|') is [var file, var width, var height]
        && Guid.TryParseExact(file, "D", out var id)
        && int.TryParse(width, NumberStyles.None, CultureInfo.InvariantCulture, out var across) && int.TryParse(height, NumberStyles.None, CultureInfo.InvariantCulture, out var up) && across > 0 && up > 0
            ? new(id, across, up)
            : null;
}
