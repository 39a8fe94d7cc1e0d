namespace Serai.Features.Participation;

/// <summary>Marks the texts of this feature: <c>Resources/Features/Participation/ParticipationTexts.*.resx</c>.</summary>
public sealed class ParticipationTexts;
