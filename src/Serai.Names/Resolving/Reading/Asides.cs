using Serai.Names.Places;
using Serai.Names.Resolving.Facts;

namespace Serai.Names.Resolving.Reading;

/// <summary>What of a text and its hints was left aside, so that nobody believes it spoke for or against an answer.</summary>
internal static class Asides
{
    private const int Longest = 80;

    public static IReadOnlyList<Evidence> Of(Line line, Whereabouts where, ResolveHints hints)
    {
        if (hints == ResolveHints.None && !line.IsCut)
            return [];
        var asides = new List<Evidence>();
        if (Said(hints.Country) is { } country && CountryHint.Of(country) is null)
            asides.Add(new(EvidenceKind.CountryNotUnderstood, Short(country)));
        if (Said(hints.City) is { } city && where.City?.IsKnown != true)
            asides.Add(new(EvidenceKind.CityNotKnown, Short(city)));
        if (Said(hints.Web) is { } web && !WebDomain.Hosts(web).Any())
            asides.Add(new(EvidenceKind.WebTellsNothing, Short(web)));
        if (line.IsCut)
            asides.Add(new(EvidenceKind.TextCut));
        return asides;
    }

    private static string? Said(string? hint) => string.IsNullOrWhiteSpace(hint) ? null : hint.Trim();

    private static string Short(string text) => text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
