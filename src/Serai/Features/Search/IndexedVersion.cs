using System.Globalization;

namespace Serai.Features.Search;

/// <summary>How far the registry had come when its names were read: the history's last step, sealed by its hash, and the last name.</summary>
public sealed record IndexedVersion(long Step, string Hash, long LastName)
{
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Step}.{Hash}.{LastName}");

    /// <summary>Reads what <see cref="ToString"/> wrote; null for anything else.</summary>
    public static IndexedVersion? Read(string text) =>
        text.Split('.') is [var step, var hash, var name]
        && long.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && long.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? new(number, hash, last) : null;
}
