namespace Serai.Features.Calls.Reviewing;

/// <summary>The texts of reviewing.</summary>
public sealed class ReviewingTexts;
