namespace Serai.Features.Sources;

/// <summary>Marks the texts of this feature: <c>Resources/Features/Sources/SourceTexts.*.resx</c>.</summary>
public sealed class SourceTexts;
