namespace Serai.Platform;

/// <summary>
/// The one way in which a form or an address names a value of an enumeration: by its name. The framework's own parsing also takes
/// numbers, lists with commas and blanks around, so a form could say what no page offers; a test of the build forbids it.
/// </summary>
public static class EnumNames
{
    /// <param name="anyCase">Whether capitals do not matter, as in addresses.</param>
    /// <returns>Null where no value has that name.</returns>
    public static T? Read<T>(string? name, bool anyCase = false)
        where T : struct, Enum
    {
        var (names, values) = (Enum.GetNames<T>(), Enum.GetValues<T>());
        for (var i = 0; i < names.Length; i++)
            if (string.Equals(names[i], name, anyCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal))
                return values[i];
        return null;
    }
}
