namespace Serai.Features.Compare;

/// <summary>Marks the texts of this feature: <c>Resources/Features/Compare/CompareTexts.*.resx</c>.</summary>
public sealed class CompareTexts;
