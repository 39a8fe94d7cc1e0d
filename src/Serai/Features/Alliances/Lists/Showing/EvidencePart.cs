using Serai.Names;

namespace Serai.Features.Alliances.Lists.Showing;

/// <summary>A piece of the evidence as a page shows it.</summary>
/// <param name="IsMarked">It is what differs.</param>
public readonly record struct EvidencePart(string Text, bool IsMarked)
{
    // What speaks against somebody is what the eye must not miss.
    private static bool Differs(EvidenceKind kind) =>
        kind is EvidenceKind.OtherRareWord or EvidenceKind.OtherNumber or EvidenceKind.OtherDirection or EvidenceKind.OtherDomain or EvidenceKind.OtherCity or EvidenceKind.Misspelled;

    /// <summary>The words of one piece of evidence, with what differs marked.</summary>
    public static IEnumerable<EvidencePart> Of(Evidence evidence, string words)
    {
        if (!Differs(evidence.Kind))
            return [new(words, false)];
        var parts = new List<EvidencePart> { new(words, false) };
        foreach (var differing in new[] { evidence.Said, evidence.Known }.OfType<string>().Where(t => t.Length > 0).Distinct().OrderByDescending(t => t.Length))
            parts = [.. parts.SelectMany(p => Mark(p, differing))];
        return parts;
    }

    private static IEnumerable<EvidencePart> Mark(EvidencePart part, string differing)
    {
        var at = part.Text.IndexOf(differing, StringComparison.Ordinal);
        if (part.IsMarked || at < 0)
            return [part];
        IEnumerable<EvidencePart> parts = [new(part.Text[..at], false), new(differing, true), .. Mark(new(part.Text[(at + differing.Length)..], false), differing)];
        return parts.Where(p => p.Text.Length > 0);
    }
}
