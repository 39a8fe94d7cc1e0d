namespace Serai.Features.Places;

/// <summary>Marks the texts of this feature: <c>Resources/Features/Places/PlaceTexts.*.resx</c>.</summary>
public sealed class PlaceTexts;
