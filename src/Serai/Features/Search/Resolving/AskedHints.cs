using Serai.Features.Places;

namespace Serai.Features.Search.Resolving;

/// <summary>Hints as people write them, read as the resolver takes them.</summary>
public static class AskedHints
{
    /// <summary>The code of a country or region, where its word is known; else the word.</summary>
    public static string? Country(string? word, PlaceLabels places) => word is null ? null : places.CodeOf(word) ?? places.CodeOf(word.ToUpperInvariant()) ?? word;
}
