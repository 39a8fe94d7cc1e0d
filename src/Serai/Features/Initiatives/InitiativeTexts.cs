namespace Serai.Features.Initiatives;

/// <summary>Marks the texts of this feature.</summary>
public sealed class InitiativeTexts;
