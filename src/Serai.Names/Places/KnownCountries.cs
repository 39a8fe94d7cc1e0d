namespace Serai.Names.Places;

/// <summary>The countries and regions that a hint can name.</summary>
public static class KnownCountries
{
    /// <summary>Whether a hint says anything: a code of ISO 3166-1, or a name that is known here. What is not understood is taken for no hint at all.</summary>
    /// <param name="hint">As somebody wrote it.</param>
    public static bool Hold(string hint) => CountryHint.Of(hint) is { Length: > 0 };
}
