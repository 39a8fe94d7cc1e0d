namespace Serai.Features.Programmes.Open;

/// <summary>The texts of what programs read of programmes.</summary>
public sealed class OpenTexts;
