namespace Serai.Features.Calls.Counting;

/// <summary>The texts of the board that counts what was submitted.</summary>
public sealed class CountingTexts;
