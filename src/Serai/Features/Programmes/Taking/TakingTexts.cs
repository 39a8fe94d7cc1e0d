namespace Serai.Features.Programmes.Taking;

/// <summary>The texts of who takes part in an edition.</summary>
public sealed class TakingTexts;

/// <summary>The texts of what is said of a participant.</summary>
public sealed class TakingFieldTexts;
