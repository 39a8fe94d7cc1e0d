namespace Serai.Names.Places;

/// <summary>The countries and regions that a hint can name.</summary>
public static class KnownCountries
{
    /// <summary>Whether a hint says anything: a code of ISO 3166-1, or a name that is known here. Another is taken for no hint at all, or for a place where nothing is.</summary>
    /// <param name="hint">As somebody wrote it.</param>
    public static bool Hold(string hint) => CountryWords.OfHint(hint) is { Length: > 0 } numbers && numbers.All(number => CountryWords.NamesOf(CountryWords.CodeOf(number)).Length > 0);
}
