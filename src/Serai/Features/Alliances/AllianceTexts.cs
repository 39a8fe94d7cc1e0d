namespace Serai.Features.Alliances;

/// <summary>Marks the texts of this feature: <c>Resources/Features/Alliances/AllianceTexts.*.resx</c>.</summary>
public sealed class AllianceTexts;
