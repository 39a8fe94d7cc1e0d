using System.Globalization;
using Microsoft.Extensions.Localization;
using Serai.Features.Places;
using Serai.Names;

namespace Serai.Features.Search;

/// <summary>Why an organization is believed to be meant or not, in the reader's words: “another web domain: a.edu is not b.edu”.</summary>
public sealed class EvidenceInWords(IStringLocalizer<EvidenceTexts> texts, PlaceLabels places)
{
    // More of a text than this is no evidence that anybody reads.
    private const int Longest = 120;

    public string Of(Evidence evidence)
    {
        var (said, known) = (Shown(evidence.Kind, evidence.Said), Shown(evidence.Kind, evidence.Known));
        string[] ways = (said, known) switch { (null, null) => [""], (not null, null) => [".said", ""], (null, not null) => [".known", ""], _ => [".both", ".known", ".said", ""] };
        var key = ways.Select(way => evidence.Kind + way).First(k => k == evidence.Kind.ToString() || !texts[k].ResourceNotFound);
        return texts[key, said ?? "", known ?? ""];
    }

    /// <summary>All of it, the strongest first: “exact name; same country or region”.</summary>
    public string Of(IEnumerable<Evidence> evidence) => string.Join(texts["And"], evidence.Select(Of));

    private string? Shown(EvidenceKind kind, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : kind is EvidenceKind.SameCountry or EvidenceKind.OtherCountry ? places.Label(text.ToUpperInvariant(), CultureInfo.CurrentUICulture.Name)
        : text.Length <= Longest ? text
        : text[..(char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest)] + "…";
}
