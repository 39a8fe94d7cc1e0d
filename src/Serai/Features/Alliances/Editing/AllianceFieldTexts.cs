namespace Serai.Features.Alliances.Editing;

/// <summary>Marks what the fields of alliances, of their parts and of statements are called, and what can be wrong with them.</summary>
public sealed class AllianceFieldTexts;
