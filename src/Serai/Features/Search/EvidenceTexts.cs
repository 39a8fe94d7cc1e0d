namespace Serai.Features.Search;

/// <summary>Marks the texts of evidence: <c>Resources/Features/Search/EvidenceTexts.*.resx</c>; <see cref="EvidenceInWords"/> tells them.</summary>
public sealed class EvidenceTexts;
