namespace Serai.Features.Calls.Becoming;

/// <summary>The texts of what accepted submissions become.</summary>
public sealed class BecomingTexts;
